import { Alert, App, Button } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { useWrite } from '../../ipc/use-write.ts';

const words = text.importSettings.folder;

/** The folder of the POS on this PC: chosen, turned off, and why it cannot be watched just now. */
export function WatchedFolder({ mayChange }: { mayChange: boolean }) {
  const { message } = App.useApp();
  const state = useRead('watchedFolder.state', {});
  const readAgain = () => void state.refetch();
  const choose = useWrite('watchedFolder.choose', {
    onDone: () => {
      void message.success(words.chosen);
      readAgain();
    },
  });
  const turnOff = useWrite('watchedFolder.turnOff', {
    onDone: () => {
      void message.success(words.turnedOff);
      readAgain();
    },
  });
  const { folder = null, problem = null } = state.data ?? {};
  return (
    <section className="fields" aria-labelledby="watched-folder">
      <h2 className="panel-title" id="watched-folder">
        {words.title}
      </h2>
      <p className="muted">{words.hint}</p>
      {state.error !== null && <ReadFailure error={state.error} onRetry={readAgain} />}
      {state.data !== undefined && (
        <p className="stacked">
          <span>{folder === null ? words.none : words.watching}</span>
          {folder !== null && <span className="folder-path strong">{folder}</span>}
        </p>
      )}
      {problem !== null && <Alert type="warning" showIcon title={problem} />}
      <p className="choices">
        <Button
          type={folder === null ? 'primary' : 'default'}
          disabled={!mayChange}
          loading={choose.isPending}
          onClick={() => choose.mutate({})}
        >
          {folder === null ? words.choose : words.chooseOther}
        </Button>
        {folder !== null && (
          <Button
            disabled={!mayChange}
            loading={turnOff.isPending}
            onClick={() => turnOff.mutate({})}
          >
            {words.turnOff}
          </Button>
        )}
      </p>
      {!mayChange && <p className="muted small">{text.importSettings.onlyManager}</p>}
    </section>
  );
}
