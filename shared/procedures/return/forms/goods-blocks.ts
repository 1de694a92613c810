import { assertNever } from '../../../domain/assert-never.ts';
import { capitals } from '../../../domain/capitals.ts';
import { goodsKindTitles } from '../../../domain/goods-kind.ts';
import { formatFen, formatYuan } from '../../../domain/money.ts';
import type { AmountBlock, TableBlock } from '../../../forms/blocks.ts';
import { amountBlock, fillColumn, fitColumn } from '../../../forms/builders.ts';
import { goodsText } from '../../../forms/goods-text.ts';
import type { NewGoods } from '../request.ts';
import type { ReturnPaper, ReturnPaperLine } from './application-paper.ts';

/** What comes back: pieces that are decided alike in a row, good and damaged ones apart. */
export function linesTable({ lines, decision }: ReturnPaper): TableBlock {
  const amountFen = lines.reduce((sum, line) => sum + line.amountFen, 0);
  const refundFen = lines.reduce((sum, line) => sum + line.refundFen, 0);
  return {
    kind: 'table',
    columns: [
      fitColumn('序'),
      fillColumn('退回商品　规格　颜色'),
      fitColumn('类别'),
      fitColumn('件数', 'right'),
      fitColumn('状况'),
      fitColumn('判定'),
      fitColumn('金额（元）', 'right'),
      fitColumn(decision.exchange === null ? '可退（元）' : '可抵（元）', 'right'),
    ],
    rows: lines.map((line) => [
      String(line.place),
      goodsText(line),
      goodsKindTitles[line.kind],
      String(line.pieces),
      conditionOf(line),
      outcomeOf(line),
      formatFen(line.amountFen),
      formatFen(line.refundFen),
    ]),
    blankRows: 0,
    total: { label: '合计', values: [formatFen(amountFen), formatFen(refundFen)] },
  };
}

function conditionOf({ delivered, condition }: ReturnPaperLine): string {
  if (!delivered) return '未送货';
  switch (condition) {
    case 'asked':
      return '待检验';
    case 'good':
      return '完好';
    case 'damaged':
      return '损坏';
    default:
      return assertNever(condition);
  }
}

function outcomeOf({ outcome }: ReturnPaperLine): string {
  switch (outcome) {
    case 'free':
      return '接受';
    case 'fee':
      return '接受，收费';
    case 'refused':
    case 'startReturn':
      return '不接受';
    case 'inspectFirst':
      return '先检验';
    default:
      return assertNever(outcome);
  }
}

/** RET-12: what goes out in exchange. */
export function newGoodsTable(goods: readonly NewGoods[]): TableBlock {
  const totalFen = goods.reduce((sum, each) => sum + amountOf(each), 0);
  return {
    kind: 'table',
    columns: [
      fitColumn('序'),
      fillColumn('换取商品　规格　颜色'),
      fitColumn('类别'),
      fitColumn('件数', 'right'),
      fitColumn('单价（元）', 'right'),
      fitColumn('金额（元）', 'right'),
    ],
    rows: goods.map((each, index) => [
      String(index + 1),
      goodsText(each),
      each.kind === null ? '' : goodsKindTitles[each.kind],
      String(each.quantity),
      formatFen(each.unitPriceFen ?? 0),
      formatFen(amountOf(each)),
    ]),
    blankRows: 0,
    total: { label: '合计', values: [formatFen(totalFen)] },
  };
}

function amountOf({ unitPriceFen, quantity }: NewGoods): number {
  return (unitPriceFen ?? 0) * quantity;
}

/** What moves in the end, and how it comes about; left to the pen while the goods must be looked at. */
export function payableBlock(paper: ReturnPaper): AmountBlock {
  const { refundFen, dueFen } = paper.decision.payable;
  const label = dueFen > 0 ? '应补金额' : '应退金额';
  if (paper.lines.some(({ outcome }) => outcome === 'inspectFirst')) {
    return { kind: 'amount', label, amount: null, note: '检验后确定。' };
  }
  const amountFen = dueFen > 0 ? dueFen : refundFen;
  const note = paper.agreedFen === null ? '' : `经批准，商定为 ${formatYuan(paper.agreedFen)}。`;
  return amountBlock(label, formatYuan(amountFen), capitals(amountFen), noteOf(paper) + note);
}

function noteOf({ decision }: ReturnPaper): string {
  const { lines, feeFen, refundFen, dueFen, exchange, payable } = decision;
  const paidFen = lines.reduce((sum, line) => sum + line.paidShareFen, 0);
  const fee = feeFen === 0 ? '' : `，费用 ${formatYuan(feeFen)}`;
  if (exchange === null) {
    const whole = feeFen === 0 && refundFen > 0 ? '，全部退还' : '';
    return `可退商品已付 ${formatYuan(paidFen)}${fee}${whole}。`;
  }
  const news = `新商品 ${formatYuan(exchange.newGoodsFen)}`;
  const credit = `，退回商品抵 ${formatYuan(exchange.creditFen)}${fee}`;
  const owed = dueFen === 0 ? '' : `，退回商品应补 ${formatYuan(dueFen)}`;
  const difference = payable.dueFen > 0 ? '差额由顾客补交' : '差额退还顾客';
  const rest = payable.dueFen + payable.refundFen === 0 ? '没有差额' : difference;
  return `${news}${credit}${owed}，${rest}。`;
}
