import { Button } from 'antd';

import { requiredColumns } from '../../../shared/import/columns.ts';
import type { ImportState } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import type { OpenFile } from '../../app/import/import-file-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { ColumnEditor } from './column-editor.tsx';

interface Props {
  file: OpenFile;
  state: Extract<ImportState, { kind: 'columns' }>;
  busy: boolean;
}

/** Columns that every order needs were not found: the person shows where they are. */
export function AskColumns({ file, state, busy }: Props) {
  const { importId } = file;
  const { putAway } = useImportFile();
  const change = useWrite('imports.change');
  useShortcuts('screen', { Escape: putAway });
  const { titles, titleRow, examples, columns } = state;
  return (
    <ColumnEditor
      intro={text.importing.columns.ask}
      titles={titles}
      titleRow={titleRow}
      examples={examples}
      columns={columns}
      needed={requiredColumns}
      busy={busy || change.isPending}
      onUse={(chosen) => change.mutate({ importId, answers: { columns: chosen } })}
      leave={
        <Button size="large" onClick={putAway}>
          {text.importing.chooseOther} <KeyCap name="Esc" />
        </Button>
      }
    />
  );
}
