import { Button, Progress } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { percentOf } from './percent-of.ts';

interface Props {
  title: string;
  hint?: string;
  /** How far it is, in rows or orders; nothing is known yet without it. */
  at?: { done: number; total: number };
  onCancel?: () => void;
}

/** How far a file is; Escape cancels, and nothing of it is left. */
export function ImportProgress({ title, hint, at, onCancel }: Props) {
  useShortcuts('screen', onCancel === undefined ? {} : { Escape: onCancel });
  const known = at !== undefined && at.total > 0;
  return (
    <section className="panel import-progress" aria-busy="true">
      <p className="empty-title">{title}</p>
      <Progress
        aria-label={text.importing.progress.barLabel}
        percent={percentOf(at)}
        showInfo={known}
      />
      <p className="muted progress-amount">
        {known ? text.importing.progress.amount(at.done, at.total) : ''}
      </p>
      {hint !== undefined && <p className="muted">{hint}</p>}
      {onCancel !== undefined && (
        // Without the focus: a second Enter must not undo what the first one began.
        <Button size="large" onClick={onCancel}>
          {text.common.cancel} <KeyCap name="Esc" />
        </Button>
      )}
    </section>
  );
}
