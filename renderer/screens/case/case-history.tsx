import { text } from '../../../shared/text/text.ts';
import { HistoryPanel } from '../../components/history-panel.tsx';
import { useRead } from '../../ipc/use-read.ts';

/** Everything that happened in the case. */
export function CaseHistory({ caseId }: { caseId: string }) {
  return (
    <HistoryPanel
      label={text.caseScreen.tabs.history}
      history={useRead('cases.history', { caseId })}
    />
  );
}
