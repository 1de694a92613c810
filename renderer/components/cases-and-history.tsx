import { Tabs } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { text } from '../../shared/text/text.ts';
import { useShortcuts } from '../keyboard/keyboard.tsx';
import { KeyCap } from './key-cap.tsx';

interface Props {
  cases: ReactNode;
  history: ReactNode;
}

const { tabs, historyKey } = text.orderPage;

/** Below an order or a customer: its cases, and everything that ever happened. */
export function CasesAndHistory({ cases, history }: Props) {
  const panel = useRef<HTMLElement>(null);
  const [open, setOpen] = useState('cases');
  const toggle = () => setOpen(open === 'history' ? 'cases' : 'history');
  useShortcuts('screen', { j: toggle });
  useEffect(() => {
    if (open === 'history') panel.current?.scrollIntoView({ block: 'start' });
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
