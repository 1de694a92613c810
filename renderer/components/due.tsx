import { useClock } from '../app/store-context.tsx';
import { showDue } from '../format/due.ts';

const tones = { late: 'red strong', soon: 'amber strong', calm: '' } as const;

/** A deadline in words, counting down; UTC ms. */
export function Due({ at }: { at: number | null }) {
  const { now, zone } = useClock();
  const due = showDue(at, now, zone);
  return <span className={`nowrap ${tones[due.tone]}`}>{due.words}</span>;
}
