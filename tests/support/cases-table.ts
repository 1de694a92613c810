import { goodsKindTitles, goodsKinds } from '../../shared/domain/goods-kind.ts';
import { parseYuan } from '../../shared/domain/money.ts';
import { defaultRuleSettings } from '../../shared/domain/rule-settings.ts';
import type {
  CancellationInput,
  LineDecision,
  OrderLineFacts,
} from '../../shared/procedures/cancellation/rules.ts';

/** One row of CASES.md by the heads of its columns. */
export type CaseRow = Record<CaseColumn, string>;

const columns = [
  '情形',
  '订单',
  '已付',
  '下单',
  '申请',
  '取消',
  '判定',
  '依据',
  '取消金额',
  '已付份额',
  '退单费',
  '结果',
] as const;
type CaseColumn = (typeof columns)[number];

export const outcomeWords: Readonly<Record<LineDecision['outcome'], string>> = {
  free: '免费',
  fee: '收费',
  refused: '不可取消',
  startReturn: '请办退货',
  inspectFirst: '先检验',
};

export function readCaseRows(markdown: string): CaseRow[] {
  return readRows(markdown, columns);
}

/** All rows of all tables; a table with other columns is an error, never skipped. */
export function readRows<Column extends string>(
  markdown: string,
  heads: readonly Column[],
): Record<Column, string>[] {
  const rows = markdown
    .split('\n')
    .filter((each) => each.startsWith('|'))
    .map((each) =>
      each
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.flatMap((cells) => {
    if (cells.length !== heads.length) throw new Error(`Not a row of cases: ${cells.join('|')}`);
    if (cells[0] === heads[0] || /^-+$/.test(cells[0] ?? '')) return [];
    const entries = heads.map((name, at) => [name, cells[at] ?? '']);
    return [Object.fromEntries(entries) as Record<Column, string>];
  });
}

export function parts(text: string): string[] {
  return text.split('；');
}

export function fenOf(text: string): number {
  const fen = parseYuan(text);
  if (fen === null) throw new Error(`Not an amount: ${text}`);
  return fen;
}

/** What the row says, as input of the rules. */
export function inputOf(row: CaseRow): CancellationInput {
  const [asked = '', ...extras] = row.取消.split('，');
  const settings = { ...defaultRuleSettings };
  let exception = false;
  for (const extra of extras) {
    const [, hours] = /^免费 (\d+) 小时$/.exec(extra) ?? [];
    const [, percent] = /^退单费 (\d+) %$/.exec(extra) ?? [];
    if (hours !== undefined) settings.freeHours = Number(hours);
    else if (percent !== undefined) settings.feeBasisPoints = Number(percent) * 100;
    else if (extra === '特批') exception = true;
    else throw new Error(`Not understood: ${extra}`);
  }
  return {
    now: storeTime(row.申请),
    settings,
    order: {
      orderedAt: storeTime(row.下单),
      paidFen: fenOf(row.已付),
      lines: parts(row.订单).map(orderLine),
    },
    request: { lines: parts(asked).map(askedLine), exception },
  };
}

/** A wall clock of Beijing as ISO 8601. */
export function storeTime(text: string): string {
  return `${text.replace(' ', 'T')}+08:00`;
}

/** 常规 4 件 1,840.00（2026-11-20 10:00:00 送货，已取消 1 件） */
export function orderLine(text: string, index: number): OrderLineFacts {
  const match = /^(\S+) (\d+) 件 ([\d,.]+)(?:（(.+)）)?$/.exec(text);
  const kind = goodsKinds.find((each) => goodsKindTitles[each] === match?.[1]);
  if (!match || !kind) throw new Error(`Not an order line: ${text}`);
  const [, , quantity = '', amount = '', note = ''] = match;
  const notes = note === '' ? [] : note.split('，');
  const noted = (pattern: RegExp) => notes.flatMap((each) => pattern.exec(each)?.[1] ?? []).at(0);
  const deliveredAt = noted(/^(.+) 送货$/);
  const takenBack = noted(/^已(?:取消|退) (\d+) 件$/);
  if (notes.length !== [deliveredAt, takenBack].filter((each) => each !== undefined).length) {
    throw new Error(`Not understood: ${note}`);
  }
  return {
    id: String(index + 1),
    kind,
    quantity: Number(quantity),
    amountFen: fenOf(amount),
    ...(deliveredAt === undefined ? {} : { deliveredAt: storeTime(deliveredAt) }),
    ...(takenBack === undefined ? {} : { takenBack: Number(takenBack) }),
  };
}

/** 第 1 行 2 件 */
export function askedLine(text: string): { id: string; quantity: number } {
  const [, id, quantity] = /^第 (\d+) 行 (\d+) 件$/.exec(text) ?? [];
  if (id === undefined) throw new Error(`Not a request: ${text}`);
  return { id, quantity: Number(quantity) };
}
