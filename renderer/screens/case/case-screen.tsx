import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { AttachmentsFor } from '../../components/attachments/attach-context.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { DraftCase } from './draft-case.tsx';
import { RunningCase } from './running-case.tsx';

/** One case of any procedure: stages · body · verdict. */
export function CaseScreen() {
  const navigate = useNavigate();
  const { caseId = '' } = useParams();
  const found = useRead('cases.get', { caseId });
  /** The case that was submitted just now: its paper is printed in the same go. */
  const [submitted, setSubmitted] = useState<string | null>(null);
  useShortcuts('frame', { Escape: () => void navigate(-1) });
  if (found.data === undefined) {
    if (found.error === null) return <p className="empty">{text.common.loading}</p>;
    return <ReadFailure error={found.error} onRetry={() => void found.refetch()} />;
  }
  const view = found.data;
  const readAgain = async () => (await found.refetch()).data;
  return (
    <AttachmentsFor key={caseId} about={{ kind: 'case', id: caseId }}>
      {view.submittedAt === null && !view.ended ? (
        <DraftCase view={view} readAgain={readAgain} onSubmitted={() => setSubmitted(caseId)} />
      ) : (
        <RunningCase
          key={view.stage}
          view={view}
          printAtOnce={submitted === caseId}
          onPrinting={() => setSubmitted(null)}
        />
      )}
    </AttachmentsFor>
  );
}
