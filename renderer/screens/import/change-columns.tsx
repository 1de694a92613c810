import { Button } from 'antd';

import type { ImportPreview } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import type { OpenFile } from '../../app/import/import-file-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { ColumnEditor } from './column-editor.tsx';

interface Props {
  file: OpenFile;
  preview: ImportPreview;
  onClose: () => void;
}

/** The columns as they were understood, to be understood otherwise. */
export function ChangeColumns({ file, preview, onClose }: Props) {
  useShortcuts('part', { Escape: onClose });
  return (
    <ColumnEditor
      importId={file.importId}
      intro={text.importing.columns.adjust}
      table={preview}
      onSent={onClose}
      leave={
        <Button size="large" onClick={onClose} autoFocus>
          {text.common.back} <KeyCap name="Esc" />
        </Button>
      }
    />
  );
}
