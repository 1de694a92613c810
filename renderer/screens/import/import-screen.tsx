import { useState } from 'react';

import type { AnswerOf } from '../../../shared/ipc/contract.ts';
import { text } from '../../../shared/text/text.ts';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportStart } from './import-start.tsx';

/** Choose or drop a file, see what is in it, confirm. Nothing is saved before. */
export function ImportScreen() {
  const { file, take } = useImportFile();
  const [result, setResult] = useState<AnswerOf<'orders.confirmImport'> | null>(null);
  function done(answer: AnswerOf<'orders.confirmImport'>) {
    setResult(answer);
    take(null);
  }
  return (
    <div className="list-page">
      <PageHead
        title={text.importing.title}
        {...(file === null ? {} : { note: file.content.name })}
      />
      {file !== null ? (
        <ImportPreview file={file} onDone={done} />
      ) : result === null ? (
        <ImportStart />
      ) : (
        <ImportDone result={result} onAnother={() => setResult(null)} />
      )}
    </div>
  );
}
