import { text } from '../../../shared/text/text.ts';
import { PdfPages } from '../../components/pdf/pdf-pages.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';

/** A print that was issued, byte for byte. */
export function IssuedPaper({ caseId, sha256 }: { caseId: string; sha256: string }) {
  const stored = useRead('forms.issued', { caseId, sha256 });
  if (stored.error !== null) {
    return <ReadFailure error={stored.error} onRetry={() => void stored.refetch()} />;
  }
  if (stored.data === undefined) return <p className="empty">{text.caseScreen.drawing}</p>;
  return <PdfPages key={sha256} bytes={stored.data.bytes} label={stored.data.fileName} />;
}
