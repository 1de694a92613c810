import { Button } from 'antd';
import { useState } from 'react';

import type { ImportPreview as Preview } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import type { OpenFile } from '../../app/import/import-file-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { ChangeColumns } from './change-columns.tsx';
import { ImportAnswers } from './import-answers.tsx';
import { ImportCounts } from './import-counts.tsx';
import { ImportFoot } from './import-foot.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { firstView } from './preview-view.ts';
import { ReadingAgain } from './reading-again.tsx';

interface Props {
  file: OpenFile;
  preview: Preview;
  /** While it is read again with other answers: how far that is, rows. */
  progress: { done: number; total: number } | null;
  onStore: () => void;
}

/** What is in the file and what will become of it; nothing of it is saved yet. */
export function ImportPreview({ file, preview, progress, onStore }: Props) {
  const [columnsShown, setColumnsShown] = useState(false);
  const [chosen, setChosen] = useState<ReturnType<typeof firstView> | null>(null);
  const view = chosen ?? firstView(preview);
  const showColumns = () => setColumnsShown(true);
  useShortcuts('screen', columnsShown ? {} : { c: showColumns });
  const { format, rows, newCustomers, sumRows } = preview;
  const asks = preview.unknownKinds.length + preview.explainedKinds.length + preview.mends.length;
  return (
    <>
      <PageHead
        title={text.importing.title}
        note={`${file.name}${text.common.separator}${text.importing.note(format, rows, newCustomers, sumRows)}`}
        actions={
          !columnsShown && (
            <Button onClick={showColumns}>
              {text.importing.columns.button} <KeyCap name="C" />
            </Button>
          )
        }
      />
      {columnsShown ? (
        <ChangeColumns file={file} preview={preview} onClose={() => setColumnsShown(false)} />
      ) : (
        <>
          <ImportCounts orders={preview.orders} view={view} onChoose={setChosen} />
          <ReadingAgain progress={progress} />
          <div className={asks > 0 ? 'import-body with-answers' : 'import-body'}>
            <PreviewPanel file={file} preview={preview} view={view} onView={setChosen} />
            {asks > 0 && <ImportAnswers file={file} preview={preview} />}
          </div>
          <ImportFoot file={file} preview={preview} busy={progress !== null} onStore={onStore} />
        </>
      )}
    </>
  );
}
