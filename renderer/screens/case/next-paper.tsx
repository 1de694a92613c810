import { text } from '../../../shared/text/text.ts';
import { PdfPages } from '../../components/pdf/pdf-pages.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';

interface Props {
  caseId: string;
  form: string;
  title: string;
  withPhotos: boolean;
}

/** What the next print of a form would be. */
export function NextPaper({ caseId, form, title, withPhotos }: Props) {
  const preview = useRead('forms.preview', { caseId, form, withPhotos }, { keepLast: true });
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
