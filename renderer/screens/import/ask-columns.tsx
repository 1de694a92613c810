import { Button } from 'antd';

import type { ImportState } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import type { OpenFile } from '../../app/import/import-file-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { ColumnEditor } from './column-editor.tsx';

interface Props {
  file: OpenFile;
  state: Extract<ImportState, { kind: 'columns' }>;
  busy: boolean;
}

/** Columns that every order needs were not found: the person shows where they are. */
export function AskColumns({ file, state, busy }: Props) {
  const { putAway } = useImportFile();
  useShortcuts('screen', { Escape: putAway });
  return (
    <ColumnEditor
      importId={file.importId}
      intro={text.importing.columns.ask}
      table={state}
      busy={busy}
      leave={
        <Button size="large" onClick={putAway}>
          {text.importing.chooseOther} <KeyCap name="Esc" />
        </Button>
      }
    />
  );
}
