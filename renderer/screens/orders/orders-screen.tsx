import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import type { OrderRow } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useSettled } from '../../app/search/use-settled.ts';
import { Empty } from '../../components/empty.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { ListFoot } from '../../components/list-foot.tsx';
import { ListSearch } from '../../components/list-search.tsx';
import { Moment } from '../../components/moment.tsx';
import { Money } from '../../components/money.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { RowList } from '../../components/row-list.tsx';
import type { Column } from '../../components/row-list.tsx';
import { request } from '../../ipc/client.ts';
import { usePaged } from '../../ipc/use-paged.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

const titles = text.orders.columns;

const columns: readonly Column<OrderRow>[] = [
  { title: titles.number, width: 150, dataIndex: 'orderNumber' },
  { title: titles.orderedAt, width: 160, render: (_, row) => <Moment at={row.orderedAt} /> },
  { title: titles.customer, width: 120, dataIndex: 'customerName' },
  { title: titles.phone, width: 140, dataIndex: 'phone' },
  { title: titles.consultant, width: 110, wideOnly: true, dataIndex: 'consultant' },
  {
    title: titles.lines,
    width: 80,
    wideOnly: true,
    render: (_, row) => text.orders.lineCount(row.lines),
  },
  {
    title: titles.total,
    width: 130,
    align: 'right',
    render: (_, row) => <Money fen={row.totalFen} />,
  },
  {
    title: titles.paid,
    width: 130,
    align: 'right',
    render: (_, row) => <Money fen={row.paidFen} />,
  },
];

export function OrdersScreen() {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const given = { search: useSettled(typed.trim(), 150) };
  const list = usePaged('orders.list', given, (page) =>
    request('orders.list', { ...given, ...page }),
  );
  const startImport = () => void navigate('/orders/import');
  useShortcuts('screen', { i: startImport });
  return (
    <div className="list-page">
      <PageHead
        title={text.orders.title}
        note={
          <ListSearch
            value={typed}
            placeholder={text.orders.searchPlaceholder}
            onChange={setTyped}
          />
        }
        actions={
          <Button onClick={startImport}>
            {text.orders.importButton} <KeyCap name="I" />
          </Button>
        }
      />
      {list.error !== null ? (
        <ReadFailure error={list.error} onRetry={list.readAgain} />
      ) : (
        <section className="panel list-panel">
          <RowList
            label={text.orders.listLabel}
            rows={list.rows}
            rowKey="id"
            columns={columns}
            autoFocus
            onOpen={(row) => void navigate(`/orders/${row.id}`)}
            onEnd={list.readMore}
            empty={<Empty title={typed === '' ? text.orders.emptyStore : text.orders.empty} />}
          />
          <ListFoot count={list.rows?.length ?? 0} hasMore={list.hasMore} onMore={list.readMore} />
        </section>
      )}
    </div>
  );
}
