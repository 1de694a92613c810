import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';

import type { AnswerOf } from '../../../shared/ipc/contract.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import type { OrderFile } from '../../app/import/import-file-context.tsx';
import { Choices } from '../../components/choices.tsx';
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
  const [part, setPart] = useState<'problems' | 'sample' | null>(null);
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
  const shown = part ?? (problems.length > 0 ? 'problems' : 'sample');
  return (
    <>
      <ImportCounts preview={preview} />
      <section className="panel list-panel">
        <div className="list-note">
          <Choices
            label={text.importing.show}
            options={[
              { value: 'problems', title: text.importing.problems(problems.length) },
              { value: 'sample', title: text.importing.sample },
            ]}
            value={shown}
            onChange={setPart}
          />
        </div>
        {shown === 'problems' ? (
          <ImportProblems problems={problems} />
        ) : (
          <ImportSample sample={sample} />
        )}
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
  const { choose } = useCounter();
  return (
    <section className="panel empty" role="alert">
      <p className="empty-title">{text.errors.titles[error.code]}</p>
      <FailureText message={error.message} details={error.details} />
      <p className="choices">
        <Button onClick={onOther}>
          {text.importing.chooseOther} <KeyCap name="Esc" />
        </Button>
        {error.code === 'forbidden' && (
          <Button type="primary" onClick={choose}>
            {text.caseScreen.changePerson} <KeyCap name="F2" />
          </Button>
        )}
      </p>
    </section>
  );
}
