import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { NumberReveal } from '../../components/number-reveal.tsx';
import { useWrite } from '../../ipc/use-write.ts';

interface Props {
  caseId: string;
  /** 199····5678 */
  masked: string;
}

const reasons = [text.reveal.reasons.contact, text.reveal.reasons.identity];

/** The phone of whoever is there instead of the customer, in full only on request (ARC-15). */
export function ContactReveal({ caseId, masked }: Props) {
  const [phone, setPhone] = useState<string | null>(null);
  const reveal = useWrite('cases.revealContact', { onDone: (answer) => setPhone(answer.phone) });
  return (
    <NumberReveal
      channel="cases.revealContact"
      masked={masked}
      reasons={reasons}
      phone={phone}
      busy={reveal.isPending}
      onReveal={(reason) => reveal.mutate({ caseId, reason })}
    />
  );
}
