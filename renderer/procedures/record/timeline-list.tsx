import { text } from '../../../shared/text/text.ts';
import { Moment } from '../../components/moment.tsx';
import type { TimelineEntry } from './timeline-entry.ts';

interface Props {
  entries: readonly TimelineEntry[];
  /** Said where there is none yet. */
  none: string;
}

/** What was done and said, one under the other. */
export function TimelineList({ entries, none }: Props) {
  const words = text.record;
  if (entries.length === 0) return <p className="muted">{none}</p>;
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.title} ${entry.words.join(' ')}`} className="timeline-entry">
          <p className="timeline-head">
            <Moment at={entry.at} />
            <span className="strong">{entry.title}</span>
            {entry.notes.map((note) => (
              <span key={note} className="tag">
                {note}
              </span>
            ))}
            {entry.by !== '' && <span className="muted small">{words.by(entry.by)}</span>}
          </p>
          {entry.words.map((said, place) => (
            <p key={place} className="timeline-words">
              {said}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
