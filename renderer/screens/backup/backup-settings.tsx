import { App, Button } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { useOpenRestore } from '../../app/start/restore-context.tsx';
import { useStore } from '../../app/store-context.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { BackupFacts } from './backup-facts.tsx';
import { BackupTable } from './backup-table.tsx';
import { ForgetFolder } from './forget-folder.tsx';

const words = text.backupSettings;

/** Where backups go and how they stand; everything that a store manager can do about it. */
export function BackupSettings() {
  const { message } = App.useApp();
  const { settings } = useStore();
  const openRestore = useOpenRestore();
  const state = useRead('backups.state', {});
  const readAgain = () => void state.refetch();
  const told = (sentence: string) => () => {
    void message.success(sentence);
    readAgain();
  };
  const choose = useWrite('backups.chooseFolder', { onDone: told(words.chosen) });
  const backUp = useWrite('backups.now', { onDone: told(words.made), onFailure: readAgain });
  const mayChange = useWhyNot('backups.now') === null;
  if (state.error !== null) return <ReadFailure error={state.error} onRetry={readAgain} />;
  if (state.data === undefined) return <p className="empty">{text.common.loading}</p>;
  const { folder, backups, running } = state.data;
  return (
    <div className="setting-columns halves">
      <section className="fields">
        <p className="muted">{words.intro}</p>
        <BackupFacts state={state.data} />
        <p className="choices">
          {folder !== null && (
            <Button
              type="primary"
              disabled={!mayChange}
              loading={backUp.isPending || running}
              onClick={() => backUp.mutate({})}
            >
              {words.now}
            </Button>
          )}
          <Button
            type={folder === null ? 'primary' : 'default'}
            disabled={!mayChange}
            loading={choose.isPending}
            onClick={() => choose.mutate({})}
          >
            {folder === null ? words.choose : words.chooseOther}
          </Button>
          {folder !== null && (
            <ForgetFolder disabled={!mayChange} onForgotten={told(words.forgotten)} />
          )}
        </p>
        {!mayChange && <p className="muted small">{words.onlyManager}</p>}
      </section>
      <section className="fields" aria-labelledby="backup-list">
        <h2 className="panel-title" id="backup-list">
          {words.listTitle}
        </h2>
        {backups.length === 0 ? (
          <p className="muted">{words.emptyList}</p>
        ) : (
          <BackupTable backups={backups} zone={settings.timeZone} />
        )}
        <p>
          <Button disabled={!mayChange} onClick={openRestore}>
            {words.restore}
          </Button>
        </p>
      </section>
    </div>
  );
}
