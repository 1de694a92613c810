import { App } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';

import { refusalWords } from '../../../shared/attachments/refusal-words.ts';
import { text } from '../../../shared/text/text.ts';
import { presentTarget } from '../../components/attachments/attach-targets.ts';
import { whyNotThisFile } from './check-file.ts';
import type { CoverKind } from './drop-cover.tsx';
import { coverOf, DropCover } from './drop-cover.tsx';
import { useImportFile } from './import-file-context.tsx';
import { sortDropped } from './sort-dropped.ts';

/**
 * Files can be dropped anywhere on the window: photos and PDFs become attachments of the case, order
 * or customer whose page is open; an order file is imported, wherever one is.
 */
export function FileDrop() {
  const { message, notification } = App.useApp();
  const { take } = useImportFile();
  const [cover, setCover] = useState<CoverKind | null>(null);

  function refuse(why: { title: string; hint: string }) {
    notification.warning({ title: why.title, description: why.hint, role: 'alert' });
  }
  async function takeOrderFile(file: File, others: number) {
    const why = whyNotThisFile(file.name, file.size);
    if (why !== null) {
      refuse(why);
      return;
    }
    if (others > 0) void message.info(text.importing.onlyFirst(file.name), 6);
    take({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  const dropped = useEffectEvent(async (files: readonly File[]) => {
    const target = presentTarget();
    const { attachment, orderFile, foreign } = await sortDropped(files);
    const [strange] = foreign;
    if (strange !== undefined) {
      refuse({ title: text.attachments.foreignTitle(strange.name), hint: refusalWords.unknown });
    }
    if (attachment.length > 0) {
      const { noPlaceTitle: title, noPlaceHint: hint } = text.attachments;
      if (target === null) refuse({ title, hint });
      else target.take(attachment.map((file) => ({ name: file.name, content: file })));
      // One thing at a time: the order file would take the person to another page.
      return;
    }
    const [first] = orderFile;
    if (first !== undefined) await takeOrderFile(first, orderFile.length - 1);
  });

  useEffect(() => {
    function onDragOver(event: DragEvent) {
      // Also for other things: otherwise the window would try to open what is dropped.
      event.preventDefault();
      setCover(coverOf(event.dataTransfer));
    }
    function onDragLeave(event: DragEvent) {
      if (event.relatedTarget === null) setCover(null);
    }
    function onDrop(event: DragEvent) {
      event.preventDefault();
      setCover(null);
      if (event.dataTransfer !== null) void dropped([...event.dataTransfer.files]);
    }
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return cover === null ? null : <DropCover kind={cover} />;
}
