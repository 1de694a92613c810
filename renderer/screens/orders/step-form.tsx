import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { Panel } from '../../components/panel.tsx';
import { useUnsaved } from '../../components/use-unsaved.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

interface Props {
  title: string;
  rule?: string;
  /** What the saving button says. */
  saveTitle?: string;
  busy: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** One thing that is recorded for an order, as a small form in the page; the first field has the cursor. */
export function StepForm(props: Props) {
  const { title, rule, saveTitle = text.common.save, busy, onSave, onClose, children } = props;
  const body = useRef<HTMLDivElement>(null);
  const [touched, setTouched] = useState(false);
  useUnsaved(touched);
  useEffect(() => {
    const first = body.current?.querySelector<HTMLElement>('input, textarea');
    first?.focus();
    if (first instanceof HTMLInputElement && first.type === 'text') first.select();
    body.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, []);
  useShortcuts('part', { 'Ctrl+Enter': onSave, Escape: onClose });
  return (
    <Panel title={title} className="action-panel" {...(rule === undefined ? {} : { rule })}>
      <div ref={body} onInput={() => setTouched(true)}>
        {children}
      </div>
      <p className="choices step-buttons stays">
        <Button type="primary" onClick={onSave} loading={busy}>
          {saveTitle} <KeyCap name="Ctrl Enter" />
        </Button>
        <Button onClick={onClose}>
          {text.common.cancel} <KeyCap name="Esc" />
        </Button>
      </p>
    </Panel>
  );
}
