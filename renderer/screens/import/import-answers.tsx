import type { ImportPreview } from '../../../shared/ipc/schemas/imports.ts';
import type { OpenFile } from '../../app/import/import-file-context.tsx';
import { MendList } from './mend-list.tsx';
import { UnknownKinds } from './unknown-kinds.tsx';

interface Props {
  file: OpenFile;
  preview: ImportPreview;
}

/** What the person decides beside the list: words for kinds, and what is put right. */
export function ImportAnswers({ file, preview }: Props) {
  const { unknownKinds, explainedKinds, mends } = preview;
  return (
    <aside className="import-answers">
      {unknownKinds.length + explainedKinds.length > 0 && (
        <UnknownKinds importId={file.importId} unknown={unknownKinds} explained={explainedKinds} />
      )}
      {mends.length > 0 && <MendList importId={file.importId} mends={mends} />}
    </aside>
  );
}
