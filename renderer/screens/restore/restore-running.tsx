import { Spin } from 'antd';

import { text } from '../../../shared/text/text.ts';

/** While a backup takes the place of the data: nothing can be done but wait. */
export function RestoreRunning() {
  return (
    <div className="start-waiting" role="status">
      <Spin size="large" />
      <h1 className="page-title">{text.restore.running}</h1>
      <p className="muted">{text.restore.runningHint}</p>
    </div>
  );
}
