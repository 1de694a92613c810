import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import { text } from '../../../shared/text/text.ts';
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
  const readAgain = async () => (await found.refetch()).data;
  if (found.data.submittedAt === null && !found.data.ended) {
    return (
      <DraftCase
        key={caseId}
        view={found.data}
        readAgain={readAgain}
        onSubmitted={() => setSubmitted(caseId)}
      />
    );
  }
  return (
    <RunningCase
      key={`${caseId} ${found.data.stage}`}
      view={found.data}
      printAtOnce={submitted === caseId}
      onPrinting={() => setSubmitted(null)}
    />
  );
}
