import { Fragment } from 'react';

import type { OnTimeRow } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';
import { groupByPerson, sumOf } from './on-time-rate.ts';
import { CountCells, OnTimeTable } from './on-time-table.tsx';

const words = text.reports.onTime;

/** SVC-3: how each person kept to the rules, all together and one by one. */
export function ByPerson({ rows }: { rows: readonly OnTimeRow[] }) {
  return (
    <Panel title={words.byPerson}>
      <OnTimeTable label={words.byPerson} titles={[words.columns.person]}>
        {groupByPerson(rows).map((group) => (
          <Fragment key={group.person?.id ?? ''}>
            <tr className="total-row">
              <td>{group.person?.name ?? words.nobody}</td>
              <CountCells count={sumOf(group.rows)} />
            </tr>
            {group.rows.map((row) => (
              <tr key={`${row.procedureTitle} ${row.rule} ${row.title}`} className="small">
                <td className="on-time-of">
                  {row.title} <RuleTag rule={row.rule} />
                </td>
                <CountCells count={row} />
              </tr>
            ))}
          </Fragment>
        ))}
      </OnTimeTable>
    </Panel>
  );
}
