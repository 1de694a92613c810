import { useState } from 'react';

import { formatPhone } from '../../../shared/domain/phone.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { Panel } from '../../components/panel.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

interface Props {
  customerId: string;
  /** 199····5678 */
  masked: string;
}

/** The phone in full only on request; the backend records who looked (ARC-15). */
export function PhoneReveal({ customerId, masked }: Props) {
  const [phone, setPhone] = useState<string | null>(null);
  const reveal = useWrite('customers.reveal', { onDone: (answer) => setPhone(answer.phone) });
  const show = () => {
    if (phone === null) reveal.mutate({ customerId });
  };
  const mayReveal = useWhyNot('customers.reveal') === null;
  useShortcuts('screen', mayReveal ? { m: show } : {});
  return (
    <Panel title={text.customers.columns.phone}>
      <p className="phone">{phone === null ? masked : formatPhone(phone)}</p>
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
    </Panel>
  );
}
