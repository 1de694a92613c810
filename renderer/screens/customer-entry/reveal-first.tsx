import { useEffect, useEffectEvent } from 'react';

import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { Panel } from '../../components/panel.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { RevealForm } from '../../components/reveal-form.tsx';

interface Props {
  customerId: string;
  /** 199····5678 */
  masked: string;
  onShown: (phone: string) => void;
  onClose: () => void;
}

const reasons = [text.reveal.reasons.correction, text.reveal.reasons.identity];

/** Before a customer is corrected: the number in full, and why it was looked at (ARC-15). */
export function RevealFirst({ customerId, masked, onShown, onClose }: Props) {
  const { revealNeedsReason } = useStore().settings;
  const reveal = useWrite('customers.reveal', {
    onDone: ({ phone }) => onShown(phone),
    onFailure: () => {
      if (!revealNeedsReason) onClose();
    },
  });
  const showAtOnce = useEffectEvent(() => {
    if (!revealNeedsReason) reveal.mutate({ customerId, reason: null });
  });
  useEffect(() => showAtOnce(), [customerId]);
  if (!revealNeedsReason) return <p className="empty">{text.common.loading}</p>;
  return (
    <Panel title={text.reveal.correctionTitle} rule="ARC-15" className="narrow-form">
      <p className="phone">{masked}</p>
      <RevealForm
        reasons={reasons}
        busy={reveal.isPending}
        onShow={(reason) => reveal.mutate({ customerId, reason })}
        onClose={onClose}
      />
    </Panel>
  );
}
