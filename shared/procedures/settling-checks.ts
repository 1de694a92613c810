import { assertNever } from '../domain/assert-never.ts';
import { formatYuan } from '../domain/money.ts';
import { approvalDateProblems } from './approval-date.ts';
import type { CaseFacts } from './case-facts.ts';
import { currentPrintNeeds, printPath } from './current-print.ts';
import { decisionSchema } from './decision.ts';
import type { Missing } from './evaluation.ts';
import { refundReceiptId } from './receipt/refund-receipt.ts';
import type { AgreedAmountInput, SettlementInput, SettlementKind } from './settlement.ts';
import { latestOf, typedTimeProblems } from './typed-time.ts';
import type { EarlierEvent } from './typed-time.ts';

/** How a procedure settles its money. */
export interface SettlementTerms {
  /** The rule that is cited, by the way the money goes. */
  kindRules: Readonly<Record<SettlementKind, string>>;
  /** What the first payment follows (TIME-7). */
  follows: (facts: CaseFacts) => EarlierEvent;
}

/** What is wrong with a payment of all that is left, as typed. */
export function settlementProblems(
  input: SettlementInput,
  facts: CaseFacts,
  terms: SettlementTerms,
): Missing[] {
  const { restFen } = facts.money;
  const exact =
    input.amountFen === restFen ? [] : [`金额必须与还要办理的一致：${formatYuan(restFen)}。`];
  return [...amountNeeds(exact, facts, terms), ...paymentProblems(input, facts, terms)];
}

/** The same for a part of it: more than nothing, less than what is left. */
export function partProblems(
  input: SettlementInput,
  facts: CaseFacts,
  terms: SettlementTerms,
): Missing[] {
  const { restFen } = facts.money;
  const isPart = input.amountFen > 0 && input.amountFen < restFen;
  const between = isPart ? [] : [`部分款项要多于 ¥0.00，少于还要办理的 ${formatYuan(restFen)}。`];
  return [...amountNeeds(between, facts, terms), ...paymentProblems(input, facts, terms)];
}

function amountNeeds(
  messages: readonly string[],
  { money }: CaseFacts,
  { kindRules }: SettlementTerms,
): Missing[] {
  return messages.map((message) => ({ path: 'amountFen', message, rule: kindRules[money.kind] }));
}

/** Method, number and signature of who took or brought the money, and when. */
function paymentProblems(
  input: SettlementInput,
  facts: CaseFacts,
  { kindRules, follows }: SettlementTerms,
): Missing[] {
  const { kind, restFen } = facts.money;
  const way = restFen === 0 ? 'none' : kind;
  const before = latestOf(follows(facts), {
    name: '上一笔款项的时间',
    at: facts.lastPayment?.settledAt,
  });
  const time = { path: 'settledAt', name: '办理时间', at: input.settledAt };
  const problems = typedTimeProblems(time, before, facts);
  const need = (path: string, message: string) =>
    problems.push({ path, message, rule: kindRules[kind] });
  if (way === 'none') {
    if (input.method !== null) need('method', '没有款项往来，不用选方式。');
    return problems;
  }
  const payee = payeeWord(way);
  if (input.method === null) need('method', '请选择方式。');
  if (input.method !== null && input.method !== 'cash' && input.reference === '') {
    need('reference', '请填写流水号或凭证号，以后好查。');
  }
  if (input.payee === '') need('payee', `请填写${payee}。`);
  if (!input.payeeSigned) need('payeeSigned', `${payee}要签字。`);
  return problems;
}

/** Who signs for the money, as the form calls them. */
function payeeWord(way: 'refund' | 'collection'): string {
  switch (way) {
    case 'refund':
      return '收款人';
    case 'collection':
      return '付款人';
    default:
      return assertNever(way);
  }
}

/**
 * CAN-14, RET-17: before money goes to the customer, 退款签收单 is printed as the money stands now:
 * after the last payment, and after another amount was agreed.
 */
export function receiptNeeds(facts: CaseFacts, { kindRules }: SettlementTerms): Missing[] {
  const { money, lastPayment, lastPrints } = facts;
  if (money.kind !== 'refund' || money.restFen === 0) return [];
  const receipt = { id: refundReceiptId, name: '退款签收单', rule: kindRules.refund };
  const printedAt = lastPrints[receipt.id];
  if (printedAt === undefined) return currentPrintNeeds(receipt, facts);
  const changedAt = Math.max(lastPayment?.recordedAt ?? 0, money.agreed?.approval.recordedAt ?? 0);
  if (printedAt >= changedAt) return [];
  const message = '打印退款签收单以后金额有变动，请再打印一份现在的退款签收单。';
  return [{ path: printPath(receipt.id), message, rule: receipt.rule }];
}

/** CASE-3: once money has moved, nothing is taken back or put right any more. */
export function moneyMovedNeeds({ money }: CaseFacts): Missing[] {
  if (money.settledFen === 0) return [];
  const message = '已经有收款或退款，不能再收回或改正。';
  return [{ path: 'money', message, rule: 'CASE-3' }];
}

/**
 * CAN-14, RET-17: another amount than the decided one. A refund is never more than was paid for the
 * pieces, a collection never more than decided; the approver signs on a day that can be (TIME-7).
 */
export function agreedAmountProblems(
  { amountFen, approval }: AgreedAmountInput,
  facts: CaseFacts,
  { kindRules }: SettlementTerms,
): Missing[] {
  const { kind, wholeFen } = facts.money;
  const problems = approvalDateProblems(approval, facts);
  const need = (message: string) =>
    problems.push({ path: 'amountFen', message, rule: kindRules[kind] });
  const mostFen = mostAgreedFen(facts);
  if (amountFen > mostFen) {
    const what = kind === 'refund' ? '退款不能超过这些商品已付的' : '收款不能超过判定的';
    need(`${what} ${formatYuan(mostFen)}。`);
  }
  if (amountFen === wholeFen) need(`现在要办理的就是 ${formatYuan(wholeFen)}，不用另外商定。`);
  return problems;
}

function mostAgreedFen({ money, decision }: CaseFacts): number {
  if (money.kind !== 'refund') return money.decidedFen;
  const { lines } = decisionSchema.parse(decision);
  return lines.reduce((sum, { paidShareFen }) => sum + paidShareFen, 0);
}
