import { App, Button } from 'antd';

import type { WaitingFile } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import { useWaitingFiles } from '../../app/import/use-waiting-files.ts';
import { Moment } from '../../components/moment.tsx';
import { Panel } from '../../components/panel.tsx';
import { useWrite } from '../../ipc/use-write.ts';

const words = text.importing.waiting;

/** What the POS dropped and the program did not import by itself, with why. */
export function WaitingFiles({ mayImport }: { mayImport: boolean }) {
  const files = useWaitingFiles();
  if (files.length === 0) return null;
  return (
    <Panel title={words.title} className="waiting-files">
      <p className="muted">{words.hint}</p>
      <ul>
        {files.map((file) => (
          <WaitingRow key={file.fileSha256} file={file} mayImport={mayImport} />
        ))}
      </ul>
    </Panel>
  );
}

function WaitingRow({ file, mayImport }: { file: WaitingFile; mayImport: boolean }) {
  const { message } = App.useApp();
  const { take } = useImportFile();
  const { fileSha256, name, seenAt } = file;
  const open = useWrite('watchedFolder.open', { onDone: take });
  const dismiss = useWrite('watchedFolder.dismiss', {
    onDone: () => void message.info(words.dismissed(name), 5),
  });
  return (
    <li className="waiting-file">
      <span className="stacked">
        <span className="strong ellipsis">{name}</span>
        <span className="muted small">
          {words.seenAt} <Moment at={seenAt} />
        </span>
      </span>
      <span>{file.message}</span>
      <span className="choices">
        <Button
          disabled={!mayImport}
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate({ fileSha256 })}
        >
          {words.dismiss}
        </Button>
        <Button
          type="primary"
          ghost
          disabled={!mayImport}
          loading={open.isPending}
          onClick={() => open.mutate({ fileSha256 })}
        >
          {words.open}
        </Button>
      </span>
    </li>
  );
}
