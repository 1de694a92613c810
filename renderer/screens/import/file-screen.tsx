import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import type { OpenFile } from '../../app/import/import-file-context.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { FileState } from './file-state.tsx';
import { ImportStart } from './import-start.tsx';
import { LostFile } from './lost-file.tsx';
import { useImportState } from './use-import-state.ts';

/** The file in hand, or why it is out of reach. */
export function FileScreen({ file }: { file: OpenFile }) {
  const { person } = useCounter();
  const { data, error } = useImportState(file.importId);
  const somebodyElse = person?.id !== file.openedBy?.id;
  if (!somebodyElse && error === null && data !== undefined) {
    return <FileState file={file} state={data} />;
  }
  // Nothing is left to do with it: the next person begins anew.
  if (somebodyElse && data?.kind === 'done') {
    return (
      <>
        <PageHead title={text.importing.title} />
        <ImportStart />
      </>
    );
  }
  return (
    <>
      <PageHead title={text.importing.title} note={file.name} />
      {somebodyElse || error !== null ? (
        <LostFile openedBy={somebodyElse ? (file.openedBy?.name ?? null) : null} error={error} />
      ) : (
        <p className="empty">{text.common.loading}</p>
      )}
    </>
  );
}
