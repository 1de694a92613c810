import { Button } from 'antd';
import type { ReactNode } from 'react';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';

interface Props {
  title: string;
  intro?: string;
  /** The one thing to do; Enter does it from every field. */
  go: string;
  busy?: boolean;
  /** Where there is no field to begin with. */
  autoFocus?: boolean;
  onGo: () => void;
  onBack?: (() => void) | undefined;
  /** Beside the main button: putting it off. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** One step: what it is about, its fields, and one button that Enter presses. */
export function StartForm(props: Props) {
  const { title, intro, go, busy = false, autoFocus = false, onGo, onBack } = props;
  const { aside, children } = props;
  return (
    <form
      className="start-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onGo();
      }}
    >
      <h1 className="page-title">{title}</h1>
      {intro !== undefined && <p className="muted start-intro">{intro}</p>}
      <div className="fields start-fields">{children}</div>
      <p className="start-foot">
        {onBack !== undefined && (
          <Button size="large" disabled={busy} onClick={onBack}>
            {text.common.back}
          </Button>
        )}
        <span className="start-foot-aside">{aside}</span>
        <Button type="primary" size="large" htmlType="submit" autoFocus={autoFocus} loading={busy}>
          {go} <KeyCap name="Enter" />
        </Button>
      </p>
    </form>
  );
}
