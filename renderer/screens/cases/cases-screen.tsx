import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import type { InputOf } from '../../../shared/ipc/contract.ts';
import { text } from '../../../shared/text/text.ts';
import { useSettled } from '../../app/search/use-settled.ts';
import { Choices } from '../../components/choices.tsx';
import { Empty } from '../../components/empty.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { ListFoot } from '../../components/list-foot.tsx';
import { ListSearch } from '../../components/list-search.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { RowList } from '../../components/row-list.tsx';
import { request } from '../../ipc/client.ts';
import { usePaged } from '../../ipc/use-paged.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { caseColumns } from './case-columns.tsx';

type Filter = InputOf<'cases.list'>['filter'];
const filters: readonly Filter[] = ['open', 'ended', 'exception', 'all'];

/** All cases, by filter and search. */
export function CasesScreen() {
  const navigate = useNavigate();
  const [filter, setFilter] = useState<Filter>('open');
  const [typed, setTyped] = useState('');
  const given = { filter, search: useSettled(typed.trim(), 150) };
  const list = usePaged('cases.list', given, (page) =>
    request('cases.list', { ...given, ...page }),
  );
  const newCase = () => void navigate('/orders');
  useShortcuts('screen', { n: newCase });
  return (
    <div className="list-page">
      <PageHead
        title={text.cases.title}
        actions={
          <Button type="primary" onClick={newCase}>
            {text.cases.newFromOrder} <KeyCap name="N" />
          </Button>
        }
        note={
          <div className="list-tools">
            <Choices
              label={text.cases.filterLabel}
              options={filters.map((value) => ({ value, title: text.cases.filters[value] }))}
              value={filter}
              onChange={setFilter}
            />
            <ListSearch
              value={typed}
              placeholder={text.cases.searchPlaceholder}
              onChange={setTyped}
            />
          </div>
        }
      />
      {list.error !== null ? (
        <ReadFailure error={list.error} onRetry={list.readAgain} />
      ) : (
        <section className="panel list-panel">
          <RowList
            label={text.cases.listLabel}
            rows={list.rows}
            rowKey="id"
            columns={caseColumns}
            autoFocus
            onOpen={(row) => void navigate(`/cases/${row.id}`)}
            onEnd={list.readMore}
            empty={<Empty title={emptyTitle(filter, typed)} />}
          />
          <ListFoot count={list.rows?.length ?? 0} hasMore={list.hasMore} onMore={list.readMore} />
        </section>
      )}
    </div>
  );
}

function emptyTitle(filter: Filter, typed: string): string {
  return filter === 'open' && typed.trim() === '' ? text.cases.emptyOpen : text.cases.empty;
}
