import { Tabs } from 'antd';
import { useState } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { useAfterAdding } from '../../components/attachments/attach-context.tsx';
import { AttachmentPanel } from '../../components/attachments/attachment-panel.tsx';
import { AttachmentsTitle } from '../../components/attachments/attachments-title.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { procedureScreens } from '../../procedures/registry.ts';
import { CaseHistory } from './case-history.tsx';
import { PaperPanel } from './paper-panel.tsx';
import type { Paper } from './use-paper.ts';

interface Props {
  view: CaseView;
  paper: Paper;
  start: 'request' | 'paper';
}

/** What was asked, the paper, photos and scans, and what happened. */
export function CaseTabs({ view, paper, start }: Props) {
  const [open, setOpen] = useState<string>(start);
  const { Summary, words } = procedureScreens[view.procedure];
  const { tabs } = text.caseScreen;
  const about = { kind: 'case', id: view.id } as const;
  useShortcuts('screen', { a: () => setOpen('attachments') });
  useAfterAdding(() => setOpen('attachments'));
  return (
    <section className="panel case-tabs">
      <Tabs
        activeKey={open}
        onChange={setOpen}
        destroyOnHidden
        items={[
          {
            key: 'request',
            label: words.summary,
            children: <Summary view={view} request={view.request} />,
          },
          ...(paper.form === null && view.prints.length === 0
            ? []
            : [
                {
                  key: 'paper',
                  label: tabs.paper,
                  children: <PaperPanel view={view} paper={paper} />,
                },
              ]),
          {
            key: 'attachments',
            label: <AttachmentsTitle about={about} />,
            children: <AttachmentPanel about={about} />,
          },
          { key: 'history', label: tabs.history, children: <CaseHistory caseId={view.id} /> },
        ]}
      />
    </section>
  );
}
