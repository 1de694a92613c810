import { useEffect, useRef } from 'react';

import type { HistoryEntry } from '../../shared/ipc/schemas/cases.ts';
import { Moment } from './moment.tsx';
import { RuleTag } from './rule-tag.tsx';

interface Props {
  label: string;
  entries: readonly HistoryEntry[];
}

/** When, who, what: oldest first, and the newest in sight. */
export function HistoryList({ label, entries }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [entries]);
  return (
    <ol ref={list} className="history" aria-label={label} tabIndex={0}>
      {entries.map((entry, index) => (
        <li key={index} className="history-entry">
          <span className="muted">
            <Moment at={entry.at} />
          </span>
          <span className="nowrap">{entry.by}</span>
          <span className="history-text">
            {entry.text} {entry.rule !== null && <RuleTag rule={entry.rule} />}
          </span>
        </li>
      ))}
    </ol>
  );
}
