import { text } from '../../../../shared/text/text.ts';
import { PdfPages } from '../../pdf/pdf-pages.tsx';
import { ReadFailure } from '../../read-failure.tsx';
import type { PictureView } from './picture-layout.ts';
import { PictureStage } from './picture-stage.tsx';
import { useOpened } from './use-opened.ts';

interface Props {
  attachmentId: string;
  view: PictureView;
}

/** What the attachment holds: a picture, or the pages of a PDF. */
export function AttachmentStage({ attachmentId, view }: Props) {
  const opened = useOpened(attachmentId);
  if (opened.error !== null) {
    return <ReadFailure error={opened.error} onRetry={() => void opened.refetch()} />;
  }
  if (opened.data === undefined) return <p className="empty">{text.attachments.drawing}</p>;
  const { type, bytes, title } = opened.data;
  if (type === 'pdf') {
    return <PdfPages bytes={bytes} label={title} broken={text.attachments.pdfBroken} />;
  }
  return <PictureStage bytes={bytes} type={`image/${type}`} title={title} view={view} />;
}
