import { nameKey } from '../../main/backend/application/search/name-key.ts';
import {
  nameWords,
  numberWords,
  phoneWords,
} from '../../main/backend/application/search/search-words.ts';
import { insertRows } from '../../main/backend/database/repositories/insert-rows.ts';
import { addAllTokens, tokensOf } from '../../main/backend/database/repositories/search-tokens.ts';
import type {
  Cases,
  Customers,
  Deadlines,
  OrderLines,
  Orders,
} from '../../main/backend/database/schema.ts';
import { goodsKinds } from '../../shared/domain/goods-kind.ts';
import { deadlineRow } from '../support/deadline-row.ts';
import { readingClock } from '../support/order-file.ts';
import type { TestStore } from '../support/test-store.ts';

const surnames = Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗');
const givenNames = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文玉兰');
const day = 86_400_000;
/** Three years of orders. */
const span = 1095 * day;

/**
 * A store with `count` orders over three years, half as many customers, a line or two in each order
 * and a case for each; `open` of them (one in fifty) are still open, with a deadline around now. The
 * same every time.
 */
export async function fillStore(
  { database, manager }: Pick<TestStore, 'database' | 'manager'>,
  count: number,
  open = Math.ceil(count / 50),
): Promise<void> {
  const importId = idOf('0', 0);
  const customers = Array.from({ length: count / 2 }, (_, n) => customerRow(n));
  const orders = Array.from({ length: count }, (_, n) => orderRow(n, count, importId));
  const lines = orders.flatMap((order, n) => lineRows(order, n));
  const every = Math.max(1, Math.floor(count / open));
  const cases = orders.map((order, n) => caseRow(order, n, n % every === 0, manager.id));
  await database.unit(async (executor) => {
    await insertRows(executor, 'customers', customers);
    await insertRows(executor, 'imports', [
      {
        id: importId,
        imported_at: readingClock.now,
        imported_by: manager.id,
        file_sha256: '0'.repeat(64),
        orders: count,
        lines: lines.length,
        source: 'file',
      },
    ]);
    await insertRows(executor, 'orders', orders);
    await insertRows(executor, 'order_lines', lines);
    await insertRows(executor, 'cases', cases);
    await insertRows(
      executor,
      'deadlines',
      cases.filter((each) => each.open === 1).map(deadlineOf),
    );
    await addAllTokens(
      executor,
      'customer',
      customers.flatMap(({ id, name, phone }) =>
        tokensOf(id, [...nameWords(name), ...phoneWords(phone)]),
      ),
    );
    await addAllTokens(
      executor,
      'order',
      orders.flatMap(({ id, order_number }) => tokensOf(id, numberWords(order_number))),
    );
  });
}

/** One phone in fifty is shared by two customers. */
function customerRow(n: number): Customers {
  const name = nameOf(n);
  const phone = `1${String(3_000_000_000 + (n % 50 === 1 ? n - 1 : n) * 7919)}`;
  return {
    id: idOf('c', n),
    name,
    phone,
    address: '青岛市市南区香港中路',
    order_count: 2,
    last_ordered_at: readingClock.now - (n % 1000) * day,
    revision: 0,
    name_key: nameKey(name),
  };
}

function nameOf(n: number): string {
  const from = (letters: readonly string[], at: number) => letters[at % letters.length] ?? '';
  return from(surnames, n) + from(givenNames, Math.floor(n / 20)) + from(givenNames, n * 7);
}

function orderRow(n: number, count: number, importId: string): Orders {
  const total = 100_000 + ((n * 7919) % 9_000_000);
  return {
    id: idOf('a', n),
    order_number: `XS${String(20_000_000_000 + n)}`,
    customer_id: idOf('c', n % (count / 2)),
    ordered_at: readingClock.now - span + Math.floor((n * span) / count),
    consultant: '赵磊',
    address: '',
    documents: '收据',
    total_fen: total,
    paid_fen: n % 10 === 0 ? Math.floor(total / 2) : total,
    line_count: 1 + (n % 2),
    import_id: importId,
    content_hash: '0'.repeat(64),
    revision: 0,
  };
}

/** The newest in fifty are not delivered yet. */
function lineRows(order: Orders, n: number): OrderLines[] {
  const late = order.ordered_at > readingClock.now - span / 50;
  return Array.from({ length: order.line_count }, (_, at) => ({
    id: `${order.id}-${at}`,
    order_id: order.id,
    position: at + 1,
    code: 'SF-2201',
    name: '三人位布艺沙发',
    size: '',
    color: '',
    kind: goodsKinds[(n + at) % goodsKinds.length] ?? 'regular',
    occurrence: 1,
    quantity: 1,
    unit_price_fen: 1,
    amount_fen: at === 0 ? order.total_fen - (order.line_count - 1) * 10_000 : 10_000,
    delivered_at: late ? null : order.ordered_at + day,
    removed: 0,
  }));
}

function caseRow(order: Orders, n: number, isOpen: boolean, managerId: string): Cases {
  const open = isOpen ? 1 : 0;
  return {
    id: idOf('b', n),
    procedure: 'cancellation',
    number: `QX-${String(20_000_000 + n)}`,
    order_id: order.id,
    customer_id: order.customer_id,
    stage: open ? 'approval' : 'closed',
    open,
    revision: 1,
    exception: n % 200 === 0 ? 1 : 0,
    opened_at: order.ordered_at + day,
    opened_by: managerId,
    requested_at: order.ordered_at + day,
    backdating_reason: null,
    submitted_at: null,
    signed_at: null,
    approved_at: null,
    ended_at: null,
    request: '{}',
    frozen: null,
    rule_version: null,
    decision: null,
    approval: null,
    data_version: 1,
    fee_fen: 0,
    refund_fen: (n * 7919) % 1_000_000,
    due_fen: 0,
    credit_fen: 0,
    agreed: null,
    exchange_order_id: null,
    predecessor_id: null,
    record: '{}',
    next_due_at: open ? dueAt(n) : null,
  };
}

/** Half of them late, half still to come. */
function dueAt(n: number): number {
  return readingClock.now + ((n * 7919) % 20_000) * 60_000 - 10_000 * 60_000;
}

function deadlineOf({ id, opened_at, next_due_at }: Cases): Deadlines {
  return deadlineRow({
    id: `d${id.slice(1)}`,
    case_id: id,
    deadline: 'serviceNotice',
    started_at: opened_at,
    due_at: next_due_at ?? 0,
  });
}

function idOf(letter: string, n: number): string {
  const scattered = ((n * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0');
  return `${scattered}-0000-4000-8000-${letter}${String(n).padStart(11, '0')}`;
}
