import { useQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';

import type { AnswerOf } from '../../../shared/ipc/contract.ts';
import { text } from '../../../shared/text/text.ts';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import type { OrderFile } from '../../app/import/import-file-context.tsx';
import { FailureText } from '../../components/failure-notice.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { request } from '../../ipc/client.ts';
import type { RequestError } from '../../ipc/request-error.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { ImportCounts } from './import-counts.tsx';
import { ImportProblems } from './import-problems.tsx';
import { ImportSample } from './import-sample.tsx';

interface Props {
  file: OrderFile;
  onDone: (result: AnswerOf<'orders.confirmImport'>) => void;
}

/** What is in the file: counts, problems by row and column, and the first orders. */
export function ImportPreview({ file, onDone }: Props) {
  const { take } = useImportFile();
  const { data: preview, error } = useQuery<AnswerOf<'orders.previewImport'>, RequestError>({
    queryKey: ['orders.previewImport', file.key],
    queryFn: () => request('orders.previewImport', file.content),
  });
  const confirm = useWrite('orders.confirmImport', { onDone });
  const start = () => {
    if (preview === undefined || preview.newOrders === 0 || confirm.isPending) return;
    confirm.mutate({ ...file.content, sha256: preview.sha256 });
  };
  useShortcuts('screen', { 'Ctrl+Enter': start, Escape: () => take(null) });
  if (error !== null) return <UnreadableFile error={error} onOther={() => take(null)} />;
  if (preview === undefined)
    return <p className="empty">{text.importing.reading(file.content.name)}</p>;
  const { problems, sample, newOrders } = preview;
  return (
    <>
      <ImportCounts preview={preview} />
      <section className="panel list-panel">
        <Tabs
          className="fill-tabs"
          defaultActiveKey={problems.length > 0 ? 'problems' : 'sample'}
          items={[
            {
              key: 'problems',
              label: text.importing.problems(problems.length),
              children: <ImportProblems problems={problems} />,
            },
            {
              key: 'sample',
              label: text.importing.sample,
              children: <ImportSample sample={sample} />,
            },
          ]}
        />
      </section>
      <footer className="page-foot">
        <Button onClick={() => take(null)}>
          {text.importing.chooseOther} <KeyCap name="Esc" />
        </Button>
        <Button
          type="primary"
          size="large"
          disabled={newOrders === 0}
          loading={confirm.isPending}
          onClick={start}
        >
          {newOrders === 0 ? text.importing.nothingNew : text.importing.confirm(newOrders)}{' '}
          <KeyCap name="Ctrl Enter" />
        </Button>
      </footer>
    </>
  );
}

function UnreadableFile({ error, onOther }: { error: RequestError; onOther: () => void }) {
  return (
    <section className="panel empty" role="alert">
      <p className="empty-title">{text.errors.titles[error.code]}</p>
      <FailureText message={error.message} details={error.details} />
      <Button type="primary" onClick={onOther}>
        {text.importing.chooseOther} <KeyCap name="Esc" />
      </Button>
    </section>
  );
}
