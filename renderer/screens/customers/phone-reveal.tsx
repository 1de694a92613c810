import { useState } from 'react';

import { formatPhone } from '../../../shared/domain/phone.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { useStore } from '../../app/store-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { Panel } from '../../components/panel.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { RevealForm } from './reveal-form.tsx';

interface Props {
  customerId: string;
  /** 199····5678 */
  masked: string;
}

const reasons = [text.reveal.reasons.contact, text.reveal.reasons.identity];

/** The phone in full only on request; the backend records who looked and why (ARC-15). */
export function PhoneReveal({ customerId, masked }: Props) {
  const { settings } = useStore();
  const [phone, setPhone] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const reveal = useWrite('customers.reveal', {
    onDone: (answer) => {
      setPhone(answer.phone);
      setAsking(false);
    },
  });
  const show = () => {
    if (phone !== null) return;
    if (settings.revealNeedsReason) setAsking(true);
    else reveal.mutate({ customerId, reason: null });
  };
  const mayReveal = useWhyNot('customers.reveal') === null;
  useShortcuts('screen', mayReveal ? { m: show } : {});
  return (
    <Panel title={text.customers.columns.phone}>
      <p className="phone">{phone === null ? masked : formatPhone(phone)}</p>
      {asking ? (
        <RevealForm
          reasons={reasons}
          busy={reveal.isPending}
          onShow={(reason) => reveal.mutate({ customerId, reason })}
          onClose={() => setAsking(false)}
        />
      ) : (
        <p className="phone-action">
          {phone === null ? (
            <RoleButton
              channel="customers.reveal"
              onClick={show}
              loading={reveal.isPending}
              title={text.customers.revealHint}
            >
              {text.customers.reveal} <KeyCap name={text.customers.revealKey} />
            </RoleButton>
          ) : (
            <span className="muted">{text.customers.revealed}</span>
          )}
        </p>
      )}
    </Panel>
  );
}
