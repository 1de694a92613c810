import { assertNever } from '../../../shared/domain/assert-never.ts';
import { text } from '../../../shared/text/text.ts';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import type { FileInHand } from '../../app/import/import-file-context.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { FileScreen } from './file-screen.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportStart } from './import-start.tsx';

/** Choose or drop a file, see what is in it, confirm. Nothing is saved before. */
export function ImportScreen() {
  const { hand } = useImportFile();
  return <div className="list-page">{bodyOf(hand)}</div>;
}

function bodyOf(hand: FileInHand) {
  switch (hand.kind) {
    case 'none':
      return (
        <>
          <PageHead title={text.importing.title} />
          <ImportStart />
        </>
      );
    case 'sending':
      return (
        <>
          <PageHead title={text.importing.title} note={hand.name} />
          <ImportProgress title={text.importing.progress.sending(hand.name)} />
        </>
      );
    case 'open':
      return <FileScreen key={hand.importId} file={hand} />;
    default:
      return assertNever(hand);
  }
}
