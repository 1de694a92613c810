import { Button } from 'antd';
import { useState } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { PdfPages } from '../../components/pdf/pdf-pages.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { PrintList } from './print-list.tsx';
import type { Paper } from './use-paper.ts';

interface Props {
  view: CaseView;
  paper: Paper;
}

/** The paper: what the next print would be, or one that was issued, byte for byte. */
export function PaperPanel({ view, paper }: Props) {
  /** A print by its SHA-256, null for the preview; undefined until somebody chooses. */
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const valid = view.prints.filter(({ state }) => state === 'current').at(-1);
  const issued = chosen === undefined ? (valid?.sha256 ?? null) : chosen;
  return (
    <>
      <div className="paper-tools">
        <Button onClick={paper.print} disabled={paper.form === null} loading={paper.busy}>
          {view.prints.length === 0 ? text.caseScreen.print : text.caseScreen.printAgain}
        </Button>
        <Button onClick={paper.saveAs} disabled={paper.form === null || paper.busy}>
          {text.caseScreen.saveAs}
        </Button>
      </div>
      <PrintList prints={view.prints} shown={issued} onShow={setChosen} />
      {issued !== null ? (
        <IssuedPaper caseId={view.id} sha256={issued} />
      ) : (
        paper.form !== null && (
          <NextPaper caseId={view.id} form={paper.form.form} title={paper.form.title} />
        )
      )}
    </>
  );
}

function NextPaper({ caseId, form, title }: { caseId: string; form: string; title: string }) {
  const preview = useRead('forms.preview', { caseId, form }, { keepLast: true });
  if (preview.error !== null && preview.data === undefined) {
    return <ReadFailure error={preview.error} onRetry={() => void preview.refetch()} />;
  }
  if (preview.data === undefined) return <p className="empty">{text.caseScreen.drawing}</p>;
  const { printNumber, sha256, bytes } = preview.data;
  return (
    <>
      <p className="muted paper-note">{text.caseScreen.previewNote(printNumber)}</p>
      <PdfPages key={sha256} bytes={bytes} label={title} />
    </>
  );
}

function IssuedPaper({ caseId, sha256 }: { caseId: string; sha256: string }) {
  const stored = useRead('forms.issued', { caseId, sha256 });
  if (stored.error !== null) {
    return <ReadFailure error={stored.error} onRetry={() => void stored.refetch()} />;
  }
  if (stored.data === undefined) return <p className="empty">{text.caseScreen.drawing}</p>;
  return <PdfPages key={sha256} bytes={stored.data.bytes} label={stored.data.fileName} />;
}
