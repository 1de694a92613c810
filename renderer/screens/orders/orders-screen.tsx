import { Button } from 'antd';
import { useNavigate } from 'react-router';

import { orderFilters, type OrderQuery } from '../../../shared/ipc/schemas/lists.ts';
import type { OrderRow } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { Empty } from '../../components/empty.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { ListScreen, type ListShape } from '../../components/list-screen.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { request } from '../../ipc/client.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { orderColumns } from './order-columns.tsx';

const words = text.lists.orders;

const shape: ListShape<OrderRow, OrderQuery['filter'], OrderQuery['sort']['by'], OrderQuery> = {
  title: text.orders.title,
  label: text.orders.listLabel,
  searchPlaceholder: text.orders.searchPlaceholder,
  filters: orderFilters,
  filterTitles: words.filters,
  period: words.period,
  sorts: ['orderedAt', 'total', 'unpaid'],
  first: {
    search: '',
    filter: 'all',
    from: null,
    to: null,
    sort: { by: 'orderedAt', direction: 'descending' },
  },
  columns: orderColumns,
  pathOf: ({ id }) => `/orders/${id}`,
  channel: 'orders.list',
  queryOf: ({ between, ...asked }) => ({ ...asked, orderedAt: between }),
  read: (query, page) => request('orders.list', { ...query, ...page }),
  exportOf: (query) => ({ list: 'orders', query }),
};

/** All orders, and the ways to new ones. */
export function OrdersScreen() {
  const navigate = useNavigate();
  const startImport = () => void navigate('/orders/import');
  const startNew = () => void navigate('/orders/new');
  const mayCreate = useWhyNot('orders.create') === null;
  useShortcuts('screen', { i: startImport, ...(mayCreate && { n: startNew }) });
  return (
    <ListScreen
      shape={shape}
      actions={
        <>
          <RoleButton channel="orders.create" type="primary" onClick={startNew}>
            {words.newOrder} <KeyCap name="N" />
          </RoleButton>
          <Button onClick={startImport}>
            {text.orders.importButton} <KeyCap name="I" />
          </Button>
        </>
      }
      empty={
        <Empty title={text.orders.emptyStore}>
          <Button onClick={startImport}>{text.orders.importButton}</Button>
        </Empty>
      }
    />
  );
}
