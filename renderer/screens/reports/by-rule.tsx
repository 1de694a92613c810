import type { OnTimeRow } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';
import { sumOf } from './on-time-rate.ts';
import { CountCells, OnTimeTable } from './on-time-table.tsx';

const words = text.reports.onTime;

/** SVC-3: how each rule was kept. */
export function ByRule({ rows }: { rows: readonly OnTimeRow[] }) {
  return (
    <Panel title={words.byRule}>
      <OnTimeTable label={words.byRule} titles={[words.columns.rule, words.columns.what]}>
        {rows.map((row) => (
          <tr key={`${row.procedureTitle} ${row.rule} ${row.title}`}>
            <td>
              <RuleTag rule={row.rule} />
            </td>
            <td>
              {row.title} <span className="muted">{row.procedureTitle}</span>
            </td>
            <CountCells count={row} />
          </tr>
        ))}
        <tr className="total-row">
          <td colSpan={2}>{words.total}</td>
          <CountCells count={sumOf(rows)} />
        </tr>
      </OnTimeTable>
    </Panel>
  );
}
