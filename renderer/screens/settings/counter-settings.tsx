import { Alert } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { useRead } from '../../ipc/use-read.ts';

/** What belongs to this PC: where things lie, and whether its settings could be read. */
export function CounterSettings() {
  const about = useRead('counter.about', {});
  const settings = useRead('counter.settings', {});
  const setAside = settings.data?.setAsideAs ?? null;
  return (
    <div className="fields">
      {setAside !== null && (
        <Alert type="warning" showIcon title={text.settings.settingsSetAside(setAside)} />
      )}
      <dl className="facts">
        <dt>{text.settings.version}</dt>
        <dd>{about.data?.version ?? ''}</dd>
        <dt>{text.settings.runtime}</dt>
        <dd>{about.data === undefined ? '' : `Electron ${about.data.electron}`}</dd>
        <dt>{text.settings.dataFolder}</dt>
        <dd>{about.data?.dataFolder ?? ''}</dd>
        <dt>{text.settings.logFolder}</dt>
        <dd>{about.data?.logFolder ?? ''}</dd>
        <dt>{text.settings.language}</dt>
        <dd>{text.settings.chinese}</dd>
        <dt>{text.settings.printer}</dt>
        <dd>{settings.data?.values.printerName ?? text.settings.printerSystem}</dd>
      </dl>
    </div>
  );
}
