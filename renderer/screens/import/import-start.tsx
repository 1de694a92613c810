import { Button } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

export function ImportStart() {
  const { take } = useImportFile();
  const pick = useWrite('files.pickOrderFile', { onDone: take });
  const ask = () => {
    if (!pick.isPending) pick.mutate({});
  };
  useShortcuts('screen', { Enter: ask });
  return (
    <section className="panel drop-here">
      <p className="empty-title">{text.importing.intro}</p>
      <p className="muted">{text.importing.introHint}</p>
      <Button type="primary" size="large" onClick={ask} loading={pick.isPending} autoFocus>
        {text.importing.pick} <KeyCap name="Enter" />
      </Button>
    </section>
  );
}
