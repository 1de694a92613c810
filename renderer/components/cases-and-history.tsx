import { Tabs } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { AttachmentAbout } from '../../shared/ipc/schemas/trust.ts';
import { text } from '../../shared/text/text.ts';
import { useShortcuts } from '../keyboard/keyboard.tsx';
import { useAfterAdding } from './attachments/attach-context.tsx';
import { AttachmentPanel } from './attachments/attachment-panel.tsx';
import { AttachmentsTitle } from './attachments/attachments-title.tsx';
import { KeyCap } from './key-cap.tsx';

interface Props {
  cases: ReactNode;
  history: ReactNode;
  /** Whose attachments are shown; the page is inside of AttachmentsFor. */
  about: AttachmentAbout;
}

const { tabs, historyKey } = text.orderPage;

/** Below an order or a customer: its cases, its attachments, and everything that ever happened. */
export function CasesAndHistory({ cases, history, about }: Props) {
  const panel = useRef<HTMLElement>(null);
  const [open, setOpen] = useState('cases');
  const toggle = (tab: string) => setOpen(open === tab ? 'cases' : tab);
  useShortcuts('screen', { j: () => toggle('history'), a: () => toggle('attachments') });
  useAfterAdding(() => setOpen('attachments'));
  useEffect(() => {
    if (open !== 'cases') panel.current?.scrollIntoView({ block: 'start' });
  }, [open]);
  return (
    <section ref={panel} className="panel case-tabs">
      <Tabs
        activeKey={open}
        onChange={setOpen}
        destroyOnHidden
        items={[
          { key: 'cases', label: tabs.cases, children: cases },
          {
            key: 'attachments',
            label: <AttachmentsTitle about={about} />,
            children: <AttachmentPanel about={about} />,
          },
          {
            key: 'history',
            label: (
              <>
                {tabs.history} <KeyCap name={historyKey} />
              </>
            ),
            children: history,
          },
        ]}
      />
    </section>
  );
}
