import type { DeadlineView } from '../../../../shared/ipc/schemas/service.ts';
import { text } from '../../../../shared/text/text.ts';
import { useClock } from '../../../app/store-context.tsx';
import { showNear } from '../../../format/moment.ts';

const words = text.deadlines;

/** When it waited for the customer, why, and who wrote that down (TIME-5). */
export function PauseLines({ pauses }: Pick<DeadlineView, 'pauses'>) {
  const { now, zone } = useClock();
  if (pauses.length === 0) return null;
  const near = (at: number) => showNear(at, now, zone);
  return (
    <ul className="pause-lines small">
      {pauses.map(({ from, to, pausedBy, resumedBy, reason }) => (
        <li key={from}>
          <span className="muted">
            {to === null
              ? words.pauseOpen(near(from), pausedBy)
              : words.pauseLine(near(from), near(to), pausedBy)}
            {resumedBy !== null && `${text.common.separator}${words.resumedBy(resumedBy)}`}
          </span>{' '}
          {reason}
        </li>
      ))}
    </ul>
  );
}
