import type { ReactNode } from 'react';

import { text } from '../../../shared/text/text.ts';

interface Props {
  /** At the left: where one is. */
  rail?: ReactNode;
  /** Below the panel: another way. */
  below?: ReactNode;
  alert?: boolean;
  children: ReactNode;
}

/** The whole window before there is a counter: the product's name, one quiet panel, one thing to do. */
export function StartPage({ rail, below, alert = false, children }: Props) {
  return (
    <main className="start-page" {...(alert ? { role: 'alert' } : {})}>
      <div className={rail === undefined ? 'start-column' : 'start-column with-rail'}>
        <p className="start-brand">{text.common.product}</p>
        {rail}
        <section className="panel start-panel">{children}</section>
        {below !== undefined && <p className="start-below">{below}</p>}
      </div>
    </main>
  );
}
