import { useState } from 'react';

import { formatPhone } from '../../shared/domain/phone.ts';
import { text } from '../../shared/text/text.ts';
import { useWhyNot } from '../app/counter/use-why-not.ts';
import { useStore } from '../app/store-context.tsx';
import { useShortcuts } from '../keyboard/keyboard.tsx';
import { KeyCap } from './key-cap.tsx';
import { RevealForm } from './reveal-form.tsx';
import { RoleButton } from './role-button.tsx';

interface Props {
  /** What asks for the number; who may not use it sees why. */
  channel: 'customers.reveal' | 'cases.revealContact';
  /** 199····5678 */
  masked: string;
  /** The usual reasons, the likeliest first. */
  reasons: readonly string[];
  /** The number in full once it is there. */
  phone: string | null;
  busy: boolean;
  /** `reason` null where the store does not ask for one [S]. */
  onReveal: (reason: string | null) => void;
}

/** A masked number, and the way to see it in full; the backend records who looked and why (ARC-15). */
export function NumberReveal({ channel, masked, reasons, phone, busy, onReveal }: Props) {
  const { settings } = useStore();
  const [asking, setAsking] = useState(false);
  const show = () => {
    if (phone !== null) return;
    if (settings.revealNeedsReason) setAsking(true);
    else onReveal(null);
  };
  const mayReveal = useWhyNot(channel) === null;
  useShortcuts('screen', mayReveal ? { m: show } : {});
  return (
    <>
      <p className="phone">{phone === null ? masked : formatPhone(phone)}</p>
      {asking && phone === null ? (
        <RevealForm
          reasons={reasons}
          busy={busy}
          onShow={onReveal}
          onClose={() => setAsking(false)}
        />
      ) : (
        <p className="phone-action">
          {phone === null ? (
            <RoleButton
              channel={channel}
              onClick={show}
              loading={busy}
              title={text.customers.revealHint}
            >
              {text.customers.reveal} <KeyCap name={text.customers.revealKey} />
            </RoleButton>
          ) : (
            <span className="muted">{text.customers.revealed}</span>
          )}
        </p>
      )}
    </>
  );
}
