import { text } from '../../../shared/text/text.ts';
import { ReadFailure } from '../../components/read-failure.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';
import { Moment } from '../../components/moment.tsx';
import { useRead } from '../../ipc/use-read.ts';

/** Everything that happened in the case: when, who, what. */
export function HistoryPanel({ caseId }: { caseId: string }) {
  const history = useRead('cases.history', { caseId });
  if (history.error !== null && history.data === undefined) {
    return <ReadFailure error={history.error} onRetry={() => void history.refetch()} />;
  }
  if (history.data === undefined) return <p className="empty">{text.common.loading}</p>;
  if (history.data.length === 0) return <p className="empty">{text.caseScreen.noHistory}</p>;
  return (
    <ol className="history" aria-label={text.caseScreen.tabs.history}>
      {history.data.map((entry, index) => (
        <li key={index} className="history-entry">
          <span className="muted">
            <Moment at={entry.at} />
          </span>
          <span className="nowrap">{entry.by}</span>
          <span>
            {entry.text} {entry.rule !== null && <RuleTag rule={entry.rule} />}
          </span>
        </li>
      ))}
    </ol>
  );
}
