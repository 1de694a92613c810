import { parseInstant } from '../../shared/domain/instant.ts';
import { formatFen } from '../../shared/domain/money.ts';
import type { GoodsLine } from '../../shared/domain/goods-line.ts';
import type { OrderFacts, OrderLineFacts } from '../../shared/domain/order-facts.ts';
import type { RuleSettings } from '../../shared/domain/rule-settings.ts';
import { defaultRuleSettings } from '../../shared/domain/rule-settings.ts';
import { defaultServiceSettings } from '../../shared/domain/service-settings.ts';
import type { DecisionContext } from '../../shared/procedures/evaluation.ts';
import { evaluateReturn } from '../../shared/procedures/return/evaluate.ts';
import type { InspectedLine, ReturnRecord } from '../../shared/procedures/return/record.ts';
import {
  emptyReturnRecord,
  returnFaults,
  returnFaultTitles,
} from '../../shared/procedures/return/record.ts';
import type { ReturnRequest } from '../../shared/procedures/return/request.ts';
import {
  emptyReturnRequest,
  returnDocuments,
  returnDocumentTitles,
  returnKinds,
  returnKindTitles,
} from '../../shared/procedures/return/request.ts';
import { ruleSentence } from '../../shared/procedures/return/sentences.ts';
import { askedLine, fenOf, orderLine, parts, readRows, storeTime } from './cases-table.ts';

export const returnColumns = [
  '情形',
  '订单',
  '已付',
  '下单',
  '申请时间',
  '申请',
  '单据',
  '检验',
  '判定',
  '依据',
  '可退',
  '结果',
  '系统的话',
] as const;

/** One row of CASES.md by the heads of its columns. */
export type ReturnCaseRow = Record<(typeof returnColumns)[number], string>;

export function readReturnCaseRows(markdown: string): ReturnCaseRow[] {
  return readRows(markdown, returnColumns);
}

export const outcomeWords = {
  free: '接受',
  fee: '接受，收费',
  refused: '不接受',
  startReturn: '请办退货',
  inspectFirst: '先检验',
} as const;

/** What the program says of a row, in the words of the table. Throws RuleInputError where it refuses. */
export function decidedAs(row: ReturnCaseRow): Partial<ReturnCaseRow> {
  const { request, record, context } = inputOf(row);
  const { decision, amounts, missing } = evaluateReturn(request, context);
  if (decision === null) return { 判定: '不受理', 系统的话: missing[0]?.message ?? '' };
  const cancel = missing.find(({ rule }) => rule === 'RET-8');
  if (cancel) return { 判定: '请办取消', 依据: cancel.rule, 系统的话: cancel.message };
  const { refundFen, dueFen, creditFen } = amounts;
  const moved = dueFen > 0 ? `补 ${formatFen(dueFen)}` : `退 ${formatFen(refundFen)}`;
  const { order, requestedAt, settings, goods } = context;
  if (order === null) throw new Error('A row without its order.');
  const orderedAt = parseInstant(order.orderedAt, 'orderedAt');
  return {
    判定: decision.lines.map(({ outcome }) => outcomeWords[outcome]).join('；'),
    依据: decision.lines.map(({ rule }) => rule).join('；'),
    可退: decision.lines.map((line) => formatFen(line.refundFen)).join('；'),
    结果: request.kind === 'return' ? moved : `抵 ${formatFen(creditFen)}，${moved}`,
    系统的话: ruleSentence(decision, {
      order: { orderedAt },
      requestedAt,
      settings,
      goods,
      request,
      record,
    }),
  };
}

interface Input {
  request: ReturnRequest;
  record: ReturnRecord;
  context: DecisionContext;
}

function inputOf(row: ReturnCaseRow): Input {
  const { request, settings } = askedOf(row.申请);
  const order = orderOf(row);
  const requestedAt = msOf(storeTime(row.申请时间));
  const record = recordOf(row.检验, request);
  const context: DecisionContext = {
    requestedAt,
    settings: { ...defaultRuleSettings, ...settings },
    service: defaultServiceSettings,
    order,
    goods: order.lines.map(goodsOf),
    record,
    taken: order.lines.flatMap(({ id, takenBack = 0 }) =>
      takenBack === 0
        ? []
        : [{ lineId: id, from: 0, to: takenBack, caseNumber: 'TH-20261115-001' }],
    ),
  };
  return { request: { ...request, documents: documentsOf(row.单据) }, record, context };
}

function orderOf(row: ReturnCaseRow): OrderFacts {
  return {
    orderedAt: storeTime(row.下单),
    paidFen: fenOf(row.已付),
    lines: parts(row.订单).map(orderLine),
  };
}

function goodsOf(line: OrderLineFacts): GoodsLine {
  const { id, kind, quantity, amountFen, deliveredAt } = line;
  return {
    ...{ id, kind, quantity, amountFen },
    ...{ code: '', name: id, size: '', color: '', unitPriceFen: 0 },
    deliveredAt: deliveredAt === undefined ? null : msOf(deliveredAt),
  };
}

function msOf(iso: string): number {
  return parseInstant(iso, 'time');
}

/** 退货，其他原因，第 1 行 1 件；第 2 行 1 件，不完好，特批 */
function askedOf(text: string): { request: ReturnRequest; settings: Partial<RuleSettings> } {
  const [kindTitle, reason, lines = '', ...extras] = text.split('，');
  const kind = returnKinds.find((each) => returnKindTitles[each] === kindTitle);
  if (!kind || (reason !== '质量问题' && reason !== '其他原因')) {
    throw new Error(`Not a request: ${text}`);
  }
  const request: ReturnRequest = {
    ...emptyReturnRequest(),
    kind,
    reason: reason === '质量问题' ? 'quality' : 'other',
    reasonText: '如表',
    lines: parts(lines).map(askedLine),
    packagingUnopened: true,
    goodsIntact: true,
    proposalAnswer: 'inspect',
    exceptionReason: '如表',
  };
  let settings: Partial<RuleSettings> = {};
  for (const extra of extras) {
    const [, days] = /^退换 (\d+) 天$/.exec(extra) ?? [];
    const [, price] = /^换新商品 (\S+)$/.exec(extra) ?? [];
    if (extra === '不完好') request.goodsIntact = false;
    else if (extra === '包装已拆') request.packagingUnopened = false;
    else if (extra === '特批') request.exception = true;
    else if (extra === '节假日顺延') settings = { ...settings, extendOverHolidays: true };
    else if (days !== undefined) settings = { ...settings, returnDays: Number(days) };
    else if (price !== undefined) request.newGoods = [newGoods(fenOf(price))];
    else throw new Error(`Not understood: ${extra}`);
  }
  return { request, settings };
}

function newGoods(unitPriceFen: number): ReturnRequest['newGoods'][number] {
  const words = { name: '新商品', code: '', size: '', colour: '' };
  return { ...words, kind: 'regular', quantity: 1, unitPriceFen };
}

/** 齐全, 无, or 收据、提货单 */
function documentsOf(text: string): ReturnRequest['documents'] {
  if (text === '齐全') return ['salesOrder', 'receipt', 'pickupSlip', 'goodsReceivedNote'];
  if (text === '无') return [];
  return text.split('、').map((title) => {
    const document = returnDocuments.find((each) => returnDocumentTitles[each] === title);
    if (!document) throw new Error(`Not a document: ${title}`);
    return document;
  });
}

/** 完好 3、损坏 1，产品质量问题，包装已拆；完好 1 — one for each line asked for, or 还没有 */
function recordOf(text: string, { lines }: ReturnRequest): ReturnRecord {
  if (text === '还没有') return emptyReturnRecord();
  const by = { id: 'x', name: '孙强' };
  return {
    ...emptyReturnRecord(),
    inspection: {
      at: 0,
      inspector: by,
      place: 'store',
      finding: '',
      by,
      lines: parts(text).map((each, index) => inspectedOf(each, lines[index]?.id ?? '')),
    },
  };
}

function inspectedOf(text: string, id: string): InspectedLine {
  const [counts = '', ...rest] = text.split('，');
  const match = /^完好 (\d+)(?:、损坏 (\d+))?$/.exec(counts);
  if (!match) throw new Error(`Not an inspection: ${text}`);
  const fault = returnFaults.find((each) => rest.includes(returnFaultTitles[each])) ?? null;
  const packagingUnopened = !rest.includes('包装已拆');
  if (rest.length !== [fault !== null, !packagingUnopened].filter(Boolean).length) {
    throw new Error(`Not understood: ${text}`);
  }
  return { id, good: Number(match[1]), damaged: Number(match[2] ?? 0), packagingUnopened, fault };
}
