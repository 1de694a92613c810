import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { ImportPreview } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import type { OpenFile } from '../../app/import/import-file-context.tsx';
import { Choices } from '../../components/choices.tsx';
import { ImportChanges } from './import-changes.tsx';
import { ImportProblems } from './import-problems.tsx';
import { ImportSample } from './import-sample.tsx';
import type { PreviewView } from './preview-view.ts';

const { parts } = text.importing;

interface Props {
  file: OpenFile;
  preview: ImportPreview;
  view: PreviewView;
  onView: (view: PreviewView) => void;
}

/** The long part of the preview: problems, differences, or the orders themselves. */
export function PreviewPanel({ file, preview, view, onView }: Props) {
  const { problems, orders } = preview;
  return (
    <section className="panel list-panel">
      <div className="list-note">
        <Choices
          label={text.importing.show}
          options={[
            { value: 'open', title: parts.open(problems.open) },
            { value: 'mended', title: parts.mended(problems.mended) },
            { value: 'changes', title: parts.changes(orders.changed + orders.waiting) },
            { value: 'sample', title: parts.sample },
          ]}
          value={view.part}
          onChange={(part) => onView({ part, state: null })}
        />
      </div>
      <Part file={file} preview={preview} view={view} />
    </section>
  );
}

function Part({ file, preview, view }: Omit<Props, 'onView'>) {
  switch (view.part) {
    case 'open':
    case 'mended':
      return <ImportProblems key={view.part} importId={file.importId} which={view.part} />;
    case 'changes':
      return <ImportChanges changes={preview.changes} state={view.state} />;
    case 'sample':
      return <ImportSample sample={preview.sample} state={view.state} />;
    default:
      return assertNever(view.part);
  }
}
