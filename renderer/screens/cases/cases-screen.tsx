import { Button } from 'antd';
import { useNavigate } from 'react-router';

import { caseFilter, type CaseRow } from '../../../shared/ipc/schemas/cases.ts';
import type { CaseQuery } from '../../../shared/ipc/schemas/lists.ts';
import { text } from '../../../shared/text/text.ts';
import { Empty } from '../../components/empty.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { ListScreen, type ListShape } from '../../components/list-screen.tsx';
import { request } from '../../ipc/client.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { caseColumns } from './case-columns.tsx';

const shape: ListShape<CaseRow, CaseQuery['filter'], CaseQuery['sort']['by'], CaseQuery> = {
  title: text.cases.title,
  label: text.cases.listLabel,
  searchPlaceholder: text.cases.searchPlaceholder,
  filters: caseFilter.options,
  filterTitles: text.cases.filters,
  period: text.lists.cases.period,
  sorts: ['openedAt', 'dueAt', 'refund'],
  ascendingFirst: ['dueAt'],
  first: {
    search: '',
    filter: 'open',
    from: null,
    to: null,
    sort: { by: 'openedAt', direction: 'descending' },
  },
  columns: caseColumns,
  pathOf: ({ id }) => `/cases/${id}`,
  channel: 'cases.list',
  queryOf: ({ between, ...asked }) => ({ ...asked, requestedAt: between }),
  read: (query, page) => request('cases.list', { ...query, ...page }),
  exportOf: (query) => ({ list: 'cases', query }),
};

/** All cases, those that are going on first. */
export function CasesScreen() {
  const navigate = useNavigate();
  const newCase = () => void navigate('/orders');
  useShortcuts('screen', { n: newCase });
  return (
    <ListScreen
      shape={shape}
      actions={
        <Button type="primary" onClick={newCase}>
          {text.cases.newFromOrder} <KeyCap name="N" />
        </Button>
      }
      empty={
        <Empty title={text.cases.emptyOpen}>
          <Button onClick={() => void navigate('/cases?filter=all')}>
            {text.lists.cases.showAll}
          </Button>
        </Empty>
      }
    />
  );
}
