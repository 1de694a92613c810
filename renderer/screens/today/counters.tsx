import type { BoardView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';

const counters = ['overdue', 'dueToday', 'waitingForSignature', 'open'] as const;
const tones = { overdue: 'red', dueToday: 'amber', waitingForSignature: '', open: '' } as const;

/** The four numbers of the day; their place is kept while they are read. */
export function Counters({ board }: { board: BoardView | undefined }) {
  return (
    <ul className="counters">
      {counters.map((name) => {
        const count = board?.[name];
        const late = name === 'overdue' && (count ?? 0) > 0;
        return (
          <li key={name} className={late ? 'panel counter late' : 'panel counter'}>
            <span className="muted">{text.today.counters[name]}</span>
            <span className={`counter-number ${(count ?? 0) > 0 ? tones[name] : ''}`}>
              {count ?? '–'}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
