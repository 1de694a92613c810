import type { Warranty } from '../../../shared/procedures/repair/decision.ts';
import { warrantyLabel } from '../../../shared/procedures/repair/sentences.ts';
import { Tag } from '../../components/tag.tsx';
import type { Tone } from '../../components/tag.tsx';

const tones: Readonly<Record<Warranty['state'], Tone>> = {
  in: 'green',
  out: 'amber',
  none: 'amber',
  unknown: 'plain',
};

/** How goods stand under warranty, in two words. */
export function WarrantyTag({ warranty }: { warranty: Warranty | null }) {
  if (warranty === null) return null;
  return <Tag tone={tones[warranty.state]}>{warrantyLabel(warranty)}</Tag>;
}
