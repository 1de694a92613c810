import { Button } from 'antd';

import { requiredColumns } from '../../../shared/import/columns.ts';
import type { ImportPreview } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import type { OpenFile } from '../../app/import/import-file-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { ColumnEditor } from './column-editor.tsx';

interface Props {
  file: OpenFile;
  preview: ImportPreview;
  onClose: () => void;
}

/** The columns as they were understood, to be understood otherwise. */
export function ChangeColumns({ file, preview, onClose }: Props) {
  const { importId } = file;
  const change = useWrite('imports.change', { onDone: onClose });
  useShortcuts('part', { Escape: onClose });
  const { titles, titleRow, examples, columns } = preview;
  return (
    <ColumnEditor
      intro={text.importing.columns.adjust}
      titles={titles}
      titleRow={titleRow}
      examples={examples}
      columns={columns}
      needed={requiredColumns}
      busy={change.isPending}
      onUse={(chosen) => change.mutate({ importId, answers: { columns: chosen } })}
      leave={
        <Button size="large" onClick={onClose} autoFocus>
          {text.common.back} <KeyCap name="Esc" />
        </Button>
      }
    />
  );
}
