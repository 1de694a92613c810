import { App } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { whyNotThisFile } from './check-file.ts';
import { useImportFile } from './import-file-context.tsx';

/** An order file can be dropped anywhere on the window. */
export function FileDrop() {
  const { message, notification } = App.useApp();
  const { take } = useImportFile();
  const [over, setOver] = useState(false);

  const dropped = useEffectEvent(async (files: FileList) => {
    const file = files.item(0);
    if (file === null) return;
    const why = whyNotThisFile(file.name, file.size);
    if (why !== null) {
      notification.warning({ title: why.title, description: why.hint, role: 'alert' });
      return;
    }
    if (files.length > 1) void message.info(text.importing.onlyFirst(file.name), 6);
    take({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  });

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    function onDragOver(event: DragEvent) {
      // Also for other things: otherwise the window would try to open what is dropped.
      event.preventDefault();
      setOver(hasFiles(event));
    }
    function onDragLeave(event: DragEvent) {
      if (event.relatedTarget === null) setOver(false);
    }
    function onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null) void dropped(event.dataTransfer.files);
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
  if (!over) return null;
  return (
    <div className="drop-cover">
      <p>{text.frame.dropHere}</p>
      <p>{text.frame.dropHint}</p>
    </div>
  );
}
