import { useNavigate } from 'react-router';

import { customerFilters, type CustomerQuery } from '../../../shared/ipc/schemas/lists.ts';
import type { CustomerRow } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { Empty } from '../../components/empty.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import type { Column } from '../../components/list-column.ts';
import { ListScreen, type ListShape } from '../../components/list-screen.tsx';
import { Moment } from '../../components/moment.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { Tag } from '../../components/tag.tsx';
import { request } from '../../ipc/client.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

const titles = text.customers.columns;
const words = text.lists.customers;

const columns: readonly Column<CustomerRow>[] = [
  { title: titles.name, width: 190, sort: 'name', dataIndex: 'name' },
  { title: titles.phone, width: 150, dataIndex: 'phone' },
  {
    title: titles.orders,
    width: 100,
    sort: 'orders',
    render: (_, row) => text.customers.orderCount(row.orders),
  },
  {
    title: titles.lastOrderedAt,
    width: 180,
    sort: 'lastOrderedAt',
    render: (_, row) => row.lastOrderedAt !== null && <Moment at={row.lastOrderedAt} />,
  },
  {
    title: words.columns.notes,
    width: 180,
    render: (_, row) => row.likelySame && <Tag tone="amber">{words.likelySame}</Tag>,
  },
];

const shape: ListShape<
  CustomerRow,
  CustomerQuery['filter'],
  CustomerQuery['sort']['by'],
  CustomerQuery
> = {
  title: text.customers.title,
  label: text.customers.listLabel,
  searchPlaceholder: text.customers.searchPlaceholder,
  filters: customerFilters,
  filterTitles: words.filters,
  period: null,
  sorts: ['lastOrderedAt', 'name', 'orders'],
  ascendingFirst: ['name'],
  first: {
    search: '',
    filter: 'all',
    from: null,
    to: null,
    sort: { by: 'lastOrderedAt', direction: 'descending' },
  },
  columns,
  pathOf: ({ id }) => `/customers/${id}`,
  channel: 'customers.list',
  queryOf: ({ search, filter, sort }) => ({ search, filter, sort }),
  read: (query, page) => request('customers.list', { ...query, ...page }),
  exportOf: (query) => ({ list: 'customers', query }),
};

/** All customers. */
export function CustomersScreen() {
  const navigate = useNavigate();
  const startNew = () => void navigate('/customers/new');
  const mayCreate = useWhyNot('customers.create') === null;
  useShortcuts('screen', mayCreate ? { n: startNew } : {});
  return (
    <ListScreen
      shape={shape}
      actions={
        <RoleButton channel="customers.create" type="primary" onClick={startNew}>
          {words.newCustomer} <KeyCap name="N" />
        </RoleButton>
      }
      empty={
        <Empty title={text.customers.emptyStore}>
          <p>{words.emptyHint}</p>
          <RoleButton channel="customers.create" onClick={startNew}>
            {words.newCustomer}
          </RoleButton>
        </Empty>
      }
    />
  );
}
