import { useState } from 'react';
import { useNavigate } from 'react-router';

import type { CustomerRow } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useSettled } from '../../app/search/use-settled.ts';
import { Empty } from '../../components/empty.tsx';
import { ListFoot } from '../../components/list-foot.tsx';
import { ListSearch } from '../../components/list-search.tsx';
import { Moment } from '../../components/moment.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { RowList } from '../../components/row-list.tsx';
import type { Column } from '../../components/row-list.tsx';
import { request } from '../../ipc/client.ts';
import { usePaged } from '../../ipc/use-paged.ts';

const titles = text.customers.columns;

const columns: readonly Column<CustomerRow>[] = [
  { title: titles.name, width: 200, dataIndex: 'name' },
  { title: titles.phone, width: 200, dataIndex: 'phone' },
  { title: titles.orders, width: 120, render: (_, row) => text.customers.orderCount(row.orders) },
  {
    title: titles.lastOrderedAt,
    width: 240,
    render: (_, row) => (row.lastOrderedAt === null ? '' : <Moment at={row.lastOrderedAt} />),
  },
];

export function CustomersScreen() {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const given = { search: useSettled(typed.trim(), 150) };
  const list = usePaged('customers.list', given, (page) =>
    request('customers.list', { ...given, ...page }),
  );
  const { emptyStore, empty } = text.customers;
  return (
    <div className="list-page">
      <PageHead
        title={text.customers.title}
        note={
          <ListSearch
            value={typed}
            placeholder={text.customers.searchPlaceholder}
            onChange={setTyped}
          />
        }
      />
      {list.error !== null ? (
        <ReadFailure error={list.error} onRetry={list.readAgain} />
      ) : (
        <section className="panel list-panel">
          <RowList
            label={text.customers.listLabel}
            rows={list.rows}
            rowKey="id"
            columns={columns}
            autoFocus
            onOpen={(row) => void navigate(`/customers/${row.id}`)}
            onEnd={list.readMore}
            empty={<Empty title={typed === '' ? emptyStore : empty} />}
          />
          <ListFoot count={list.rows?.length ?? 0} hasMore={list.hasMore} onMore={list.readMore} />
        </section>
      )}
    </div>
  );
}
