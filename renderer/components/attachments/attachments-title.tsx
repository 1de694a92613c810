import type { AttachmentAbout } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useRead } from '../../ipc/use-read.ts';
import { KeyCap } from '../key-cap.tsx';

/** 附件 3 A: the name of the tab, how many there are, and its key. */
export function AttachmentsTitle({ about }: { about: AttachmentAbout }) {
  const list = useRead('attachments.list', about);
  const count = list.data?.filter(({ removed }) => removed === null).length ?? 0;
  return (
    <>
      {text.attachments.tab}
      {count > 0 && ` ${count}`} <KeyCap name={text.attachments.tabKey} />
    </>
  );
}
