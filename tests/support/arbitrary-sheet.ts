import fc from 'fast-check';

import { formatFen } from '../../shared/domain/money.ts';
import type { OrderContent, OrderContentLine } from '../../shared/domain/order-content.ts';
import { localTimeText } from '../../shared/domain/time-zone.ts';
import { columnWords } from '../../shared/import/column-words.ts';
import { orderColumns, orderColumnTitles, requiredColumns } from '../../shared/import/columns.ts';
import type { OrderColumn } from '../../shared/import/columns.ts';
import { readingClock, sheetOf, type OrderCells } from './order-file.ts';
import type { Sheet } from '../../shared/import/sheet.ts';

/**
 * Orders, and the sheet that a POS with its own habits makes of them: columns in any order under any
 * of their names, some left out, others added, titles below a heading, sums and page heads between.
 */
export interface GeneratedSheet {
  orders: OrderContent[];
  sheet: Sheet;
  /** Titles as the sheet writes them, trimmed. */
  titles: string[];
  /** Where each column stands; not there when it was left out. */
  positions: Partial<Record<OrderColumn, number>>;
  /** Row numbers of goods with the order they belong to. */
  goods: { row: number; orderNumber: string }[];
}

const kindWords = {
  regular: '常规',
  custom: '定制',
  special: '特殊订单',
  selfPickup: '自提',
  clearance: '特价+清仓',
  promotion: '促销',
} as const;
const kinds = Object.keys(kindWords) as (keyof typeof kindWords)[];
const second = 1000;
const parts = ['"', ',', ' ', '=', '+', '@', '；', '沙发', '𠮷', 'Φ420×1650mm', '合计', '１', "'"];
const text = fc
  .array(fc.constantFrom(...parts), { maxLength: 6 })
  .map((chosen) => chosen.join('').trim());
const filledText = text.map((chosen) => `青${chosen}`);
const code = fc.constantFrom('SF-2201', 'CH-0412', 'DS 12', '0071', 'A/1');

const line = fc.record({
  code,
  name: filledText,
  size: text,
  color: text,
  kind: fc.constantFrom(...kinds),
  quantity: fc.integer({ min: 1, max: 12 }),
  unitPriceFen: fc.integer({ min: 0, max: 5_000_000 }),
  secondsToDelivery: fc.option(fc.integer({ min: 0, max: 60 * 86_400 })),
});
const order = fc.record({
  orderedAt: fc
    .integer({ min: Date.UTC(2020, 0, 1) / second, max: readingClock.now / second })
    .map((seconds) => seconds * second),
  customerName: fc.constantFrom('周𠮷', '欧阳喆', '阿依古丽·买买提', 'John Smith', '高玉静'),
  phone: fc.integer({ min: 0, max: 99_999_999 }).map((n) => `199${String(n).padStart(8, '0')}`),
  address: text,
  consultant: text,
  documents: text,
  paidPart: fc.double({ min: 0, max: 1, noNaN: true }),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
});
type Order = typeof order extends fc.Arbitrary<infer T> ? T : never;

const optional = orderColumns.filter((column) => !requiredColumns.some((each) => each === column));
type SheetColumn = OrderColumn | '备注' | '门店';
const habits = fc.record({
  columns: fc.shuffledSubarray(optional).chain((kept) =>
    fc.shuffledSubarray<SheetColumn>([...requiredColumns, ...kept, '备注', '门店'], {
      minLength: requiredColumns.length + kept.length + 2,
    }),
  ),
  names: fc.array(fc.nat(), { minLength: orderColumns.length, maxLength: orderColumns.length }),
  decoration: fc.constantFrom('', ' ', '（元）', '\n', '：', '*'),
  above: fc.array(fc.constantFrom<string[][]>(['青岛店'], ['销售明细', '', '2026-11-21']), {
    maxLength: 8,
  }),
  repeatTitlesEvery: fc.constantFrom(0, 2, 3),
  sums: fc.boolean(),
  apart: fc.boolean(),
  timeStyle: fc.constantFrom('-', '/', '.', '年'),
  blanks: fc.constantFrom('', ' ', '　'),
});
type Habits = typeof habits extends fc.Arbitrary<infer T> ? T : never;

export const generatedSheets: fc.Arbitrary<GeneratedSheet> = fc
  .tuple(fc.array(order, { minLength: 1, maxLength: 5 }), habits)
  .map(([orders, habit]) => written(orders, habit));

function written(orders: readonly Order[], habit: Habits): GeneratedSheet {
  const titles = habit.columns.map((column) => titleOf(column, habit));
  const has = new Set<string>(habit.columns);
  const positions = Object.fromEntries(
    orderColumns
      .filter((column) => has.has(column))
      .map((each) => [each, habit.columns.indexOf(each)]),
  );
  const contents = orders.map((each, index) => contentOf(each, index, has));
  const records = contents.flatMap((content) =>
    content.lines.map((goods, index) => ({ content, goods, index })),
  );
  if (habit.apart) records.sort((a, b) => a.index - b.index);
  const rows: string[][] = [...habit.above, titles];
  const goodsRows: GeneratedSheet['goods'] = [];
  records.forEach(({ content, goods }, at) => {
    if (habit.repeatTitlesEvery > 0 && at > 0 && at % habit.repeatTitlesEvery === 0)
      rows.push(titles);
    const cells: Record<string, string> = {
      ...cellsOf(content, goods, habit),
      备注: '=1+1',
      门店: '',
    };
    rows.push(habit.columns.map((column) => habit.blanks + (cells[column] ?? '') + habit.blanks));
    goodsRows.push({ row: rows.length, orderNumber: content.orderNumber });
  });
  if (habit.sums)
    rows.push(habit.columns.map((column) => (column === 'orderNumber' ? '合计' : '')));
  return {
    orders: contents,
    sheet: sheetOf(rows),
    titles: titles.map((title) => title.trim()),
    positions,
    goods: goodsRows,
  };
}

function titleOf(column: SheetColumn, { names, decoration }: Habits): string {
  if (column === '备注' || column === '门店') return column;
  const words = [orderColumnTitles[column], ...columnWords[column]];
  const at = names[orderColumns.indexOf(column)] ?? 0;
  const word = words[at % words.length] ?? '';
  return decoration === '\n' ? `${word.slice(0, 1)}\n${word.slice(1)}` : word + decoration;
}

/** What the sheet says; columns that were left out say nothing. */
function contentOf(generated: Order, index: number, has: ReadonlySet<string>): OrderContent {
  const seen = new Map<string, number>();
  const only = (column: OrderColumn, value: string) => (has.has(column) ? value : '');
  const lines = generated.lines.map((goods): OrderContentLine => {
    const { secondsToDelivery: seconds, ...facts } = goods;
    const size = only('size', facts.size);
    const color = only('color', facts.color);
    const identity = JSON.stringify([facts.code, size, color, facts.kind]);
    const occurrence = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, occurrence);
    const delivered = seconds === null || !has.has('deliveredAt');
    return {
      ...facts,
      size,
      color,
      occurrence,
      amountFen: facts.quantity * facts.unitPriceFen,
      deliveredAt: delivered ? null : generated.orderedAt + seconds * second,
    };
  });
  const totalFen = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    orderNumber: `XS${index}`,
    orderedAt: generated.orderedAt,
    customerName: generated.customerName,
    phone: generated.phone,
    address: only('address', generated.address),
    consultant: only('consultant', generated.consultant),
    documents: only('documents', generated.documents),
    totalFen,
    paidFen: Math.floor(totalFen * generated.paidPart),
    lines,
  };
}

function cellsOf(
  content: OrderContent,
  goods: OrderContentLine,
  { timeStyle }: Habits,
): OrderCells {
  return {
    ...content,
    orderedAt: timeText(content.orderedAt, timeStyle),
    code: goods.code,
    name: goods.name,
    size: goods.size,
    color: goods.color,
    kind: kindWords[goods.kind],
    quantity: String(goods.quantity),
    unitPrice: plainYuan(goods.unitPriceFen),
    amount: plainYuan(goods.amountFen),
    total: plainYuan(content.totalFen),
    paid: plainYuan(content.paidFen),
    deliveredAt: goods.deliveredAt === null ? '' : timeText(goods.deliveredAt, timeStyle),
  };
}

export function plainYuan(fen: number): string {
  return formatFen(fen).replaceAll(',', '');
}

function timeText(ms: number, style: Habits['timeStyle']): string {
  const written = localTimeText(ms, readingClock.timeZone);
  if (style !== '年') return written.replaceAll('-', style);
  return written.replace(/^(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日');
}
