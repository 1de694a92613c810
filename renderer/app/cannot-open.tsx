import { Button } from 'antd';

import { text } from '../../shared/text/text.ts';
import { useRead } from '../ipc/use-read.ts';
import { StartPage } from './start/start-page.tsx';

interface Props {
  message: string | null;
  /** Undefined when the backend cannot even restore. */
  onRestore: (() => void) | undefined;
}

/** The whole window when the data cannot be opened: why, that nothing was changed, what can be done. */
export function CannotOpen({ message, onRestore }: Props) {
  const about = useRead('counter.about', {});
  return (
    <StartPage alert>
      <div className="start-form">
        <h1 className="page-title">{text.errors.cannotOpen}</h1>
        <p className="full-text">{message ?? text.errors.backendFailed}</p>
        <p className="muted">{text.errors.cannotOpenHint}</p>
        {about.data !== undefined && (
          <dl className="facts">
            <dt>{text.errors.dataFolder}</dt>
            <dd>{about.data.dataFolder}</dd>
            <dt>{text.errors.logFolder}</dt>
            <dd>{about.data.logFolder}</dd>
          </dl>
        )}
        {onRestore !== undefined && (
          <div className="start-foot">
            <p className="muted small">{text.errors.cannotOpenRestore}</p>
            <span className="start-foot-aside" />
            <Button type="primary" size="large" onClick={onRestore}>
              {text.unlock.fromBackup}
            </Button>
          </div>
        )}
      </div>
    </StartPage>
  );
}
