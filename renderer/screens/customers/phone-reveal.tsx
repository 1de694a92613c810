import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { NumberReveal } from '../../components/number-reveal.tsx';
import { Panel } from '../../components/panel.tsx';
import { useWrite } from '../../ipc/use-write.ts';

interface Props {
  customerId: string;
  /** 199····5678 */
  masked: string;
}

const reasons = [text.reveal.reasons.contact, text.reveal.reasons.identity];

/** The phone of a customer, in full only on request (ARC-15). */
export function PhoneReveal({ customerId, masked }: Props) {
  const [phone, setPhone] = useState<string | null>(null);
  const reveal = useWrite('customers.reveal', { onDone: (answer) => setPhone(answer.phone) });
  return (
    <Panel title={text.customers.columns.phone}>
      <NumberReveal
        channel="customers.reveal"
        masked={masked}
        reasons={reasons}
        phone={phone}
        busy={reveal.isPending}
        onReveal={(reason) => reveal.mutate({ customerId, reason })}
      />
    </Panel>
  );
}
