import type { RuleChange } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { Moment } from '../../components/moment.tsx';

const words = text.ruleSettings;
const titles = words.historyColumns;

/** What was proposed before and what became of it, the newest first. */
export function RuleSettingHistory({ changes }: { changes: readonly RuleChange[] }) {
  return (
    <>
      <h2 className="panel-title setting-history-title">{words.history}</h2>
      {changes.length === 0 ? (
        <p className="muted">{words.noHistory}</p>
      ) : (
        <table className="plain-table" aria-label={words.history}>
          <thead>
            <tr>
              <th>{titles.at}</th>
              <th>{titles.what}</th>
              <th>{titles.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.id}>
                <td>
                  <Moment at={change.proposedAt} />
                  <p className="muted small">{change.proposedBy.name}</p>
                </td>
                <td>
                  {change.title} <span className="strong">{change.change}</span>
                  <p className="muted small">{words.because(change.reason)}</p>
                </td>
                <td>
                  {words.states[change.state]}
                  {change.decidedAt !== null && (
                    <p className="muted small">
                      {change.decidedBy} <Moment at={change.decidedAt} />
                    </p>
                  )}
                  {change.note !== '' && <p className="muted small">{change.note}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
