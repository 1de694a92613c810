import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { orderColumns, requiredColumns } from '../../../shared/import/columns.ts';
import type { OrderColumn } from '../../../shared/import/columns.ts';
import type { ImportPreview } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { sameAs, stillMissing, withColumn } from './column-choices.ts';
import { ColumnRow } from './column-row.tsx';

const words = text.importing.columns;

interface Props {
  importId: string;
  intro: string;
  /** The titles of the file, what stands below each of them, and how they were understood. */
  table: Pick<ImportPreview, 'titles' | 'titleRow' | 'examples' | 'columns'>;
  /** It is being read again. */
  busy?: boolean;
  /** The new choice is on its way. */
  onSent?: () => void;
  /** The button that leaves everything as it is. */
  leave: ReactNode;
}

const needed: readonly OrderColumn[] = requiredColumns;

/** Which column of the file holds what: one row for each column of ours. */
export function ColumnEditor({ importId, intro, table, busy = false, onSent, leave }: Props) {
  const { titles, titleRow, examples, columns } = table;
  const change = useWrite('imports.change', { onDone: () => onSent?.() });
  const waiting = busy || change.isPending;
  const [choice, setChoice] = useState(columns);
  const missing = stillMissing(choice, needed);
  const twice = orderColumns.some((ours) => sameAs(choice, ours) !== null);
  const possible = missing === 0 && !twice && !waiting;
  const use = () => {
    if (possible) change.mutate({ importId, answers: { columns: choice } });
  };
  useShortcuts('part', { 'Ctrl+Enter': use });
  const firstMissing = needed.find((column) => columns[column] === undefined);
  return (
    <>
      <section className="panel list-panel column-editor">
        <p className="list-note">
          {intro} {words.titleRow(titleRow)}
          {text.common.separator}
          {words.remembered}
        </p>
        <div className="column-scroll">
          <table className="plain-table" aria-label={words.listLabel}>
            <thead>
              <tr>
                <th>{words.ours}</th>
                <th>{words.theirs}</th>
                <th>{words.examples}</th>
              </tr>
            </thead>
            <tbody>
              {orderColumns.map((ours) => (
                <ColumnRow
                  key={ours}
                  ours={ours}
                  needed={needed.includes(ours)}
                  titles={titles}
                  examples={examples}
                  place={choice[ours] ?? null}
                  sameAs={sameAs(choice, ours)}
                  autoFocus={ours === firstMissing}
                  onChange={(place) => setChoice(withColumn(choice, ours, place))}
                />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <footer className="page-foot">
        {missing > 0 && <p className="amber foot-note">{words.stillMissing(missing)}</p>}
        {leave}
        <Button type="primary" size="large" disabled={!possible} loading={waiting} onClick={use}>
          {words.use} <KeyCap name="Ctrl Enter" />
        </Button>
      </footer>
    </>
  );
}
