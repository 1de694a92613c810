import { useState } from 'react';

import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { ImportState } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import type { OpenFile } from '../../app/import/import-file-context.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { AskColumns } from './ask-columns.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportProgress } from './import-progress.tsx';
import { UnreadableFile } from './unreadable-file.tsx';
import { useFileSteps } from './use-file-steps.ts';

type Settled = Extract<ImportState, { kind: 'ready' | 'columns' }>;

/** One calm picture for each state of the file. */
export function FileState({ file, state }: { file: OpenFile; state: ImportState }) {
  const steps = useFileSteps(file);
  // While it is read again with other answers the page stays, so that nothing jumps.
  const [settled, setSettled] = useState<Settled | null>(null);
  if ((state.kind === 'ready' || state.kind === 'columns') && state !== settled) setSettled(state);
  const readingAgain = state.kind === 'reading' && settled !== null;
  const shown = readingAgain ? settled : state;
  const head = <PageHead title={text.importing.title} note={file.name} />;
  switch (shown.kind) {
    case 'reading':
      return (
        <>
          {head}
          <ImportProgress
            title={text.importing.progress.reading(file.name)}
            hint={text.importing.progress.readingHint}
            at={shown}
            onCancel={steps.stopReading}
          />
        </>
      );
    case 'storing':
      return (
        <>
          {head}
          <ImportProgress
            title={text.importing.progress.storing(file.name)}
            hint={text.importing.progress.storingHint}
            at={shown}
            onCancel={steps.stopStoring}
          />
        </>
      );
    case 'unreadable':
      return (
        <>
          {head}
          <UnreadableFile message={shown.message} places={shown.places} />
        </>
      );
    case 'columns':
      return (
        <>
          {head}
          <AskColumns file={file} state={shown} busy={readingAgain} />
        </>
      );
    case 'ready':
      return (
        <ImportPreview
          file={file}
          preview={shown.preview}
          progress={state.kind === 'reading' ? state : null}
          onStore={steps.store}
        />
      );
    case 'done':
      return (
        <>
          {head}
          <ImportDone file={file} result={shown.result} />
        </>
      );
    default:
      return assertNever(shown);
  }
}
