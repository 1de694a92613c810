import type { HistoryEntry } from '../../shared/ipc/schemas/cases.ts';
import { text } from '../../shared/text/text.ts';
import type { RequestError } from '../ipc/request-error.ts';
import { HistoryList } from './history-list.tsx';
import { ReadFailure } from './read-failure.tsx';

interface Props {
  label: string;
  /** What was read, as `useRead` answers it. */
  history: {
    data: readonly HistoryEntry[] | undefined;
    error: RequestError | null;
    refetch: () => unknown;
  };
}

/** Everything that happened: when, who, what. */
export function HistoryPanel({ label, history: { data, error, refetch } }: Props) {
  if (error !== null && data === undefined) {
    return <ReadFailure error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <p className="empty">{text.common.loading}</p>;
  if (data.length === 0) return <p className="empty">{text.caseScreen.noHistory}</p>;
  return <HistoryList label={label} entries={data} />;
}
