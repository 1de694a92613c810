import { Table } from 'antd';

import { goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import type { OrderLineView, OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { clearanceOnCredit, customUnpaid } from '../../../shared/procedures/credit-flags.ts';
import { text } from '../../../shared/text/text.ts';
import { GoodsName } from '../../components/goods-name.tsx';
import { Money } from '../../components/money.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { LineState } from './line-state.tsx';
import { RepairLine } from './repair-line.tsx';

interface Props {
  order: Pick<OrderView, 'goods' | 'paidFen'>;
  /** Set while lines are chosen, for example those that were delivered. */
  /** Set where a line can be repaired. */
  repairs?: Pick<OrderView, 'id' | 'cases'>;
  choosing?: { chosen: readonly string[]; onChoose: (lineIds: string[]) => void };
}

const titles = text.orders.goodsColumns;

/** The lines of an order, each with where it is and what is wrong with it. */
export function OrderGoods({ order: { goods, paidFen }, repairs, choosing }: Props) {
  const narrow = useNarrow();
  const paid = { paidFen, lines: goods };
  const onCredit = clearanceOnCredit(paid);
  const notToBeMade = customUnpaid(paid);
  return (
    <Table<OrderLineView>
      aria-label={text.orders.goods}
      className="page-table order-goods"
      size="small"
      pagination={false}
      rowKey="id"
      dataSource={[...goods]}
      {...(choosing === undefined
        ? {}
        : {
            rowSelection: {
              selectedRowKeys: [...choosing.chosen],
              onChange: (keys) => choosing.onChoose(keys.map(String)),
              getCheckboxProps: ({ name }) => ({ 'aria-label': text.orderPage.tickLine(name) }),
            },
          })}
      columns={[
        { title: titles.name, render: (_, line) => <GoodsName {...line} /> },
        {
          title: titles.kind,
          render: (_, { kind }) => <span className="nowrap">{goodsKindTitles[kind]}</span>,
        },
        { title: titles.quantity, align: 'right', dataIndex: 'quantity' },
        {
          title: titles.unitPrice,
          align: 'right',
          hidden: narrow,
          render: (_, { unitPriceFen }) => <Money fen={unitPriceFen} />,
        },
        {
          title: titles.amount,
          align: 'right',
          render: (_, { amountFen }) => <Money fen={amountFen} />,
        },
        {
          title: titles.state,
          render: (_, line) => (
            <LineState
              line={line}
              onCredit={onCredit.includes(line.id)}
              notToBeMade={notToBeMade.includes(line.id)}
            />
          ),
        },
        {
          key: 'repair',
          align: 'right',
          hidden: repairs === undefined,
          render: (_, line) => repairs !== undefined && <RepairLine order={repairs} line={line} />,
        },
      ]}
    />
  );
}
