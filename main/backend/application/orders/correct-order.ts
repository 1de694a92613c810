import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import { formatYuan } from '../../../../shared/domain/money.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { shownMoment } from '../../../../shared/orders/shown-moment.ts';
import { linesOfOrder } from '../../database/repositories/order-lines.ts';
import { paymentsOfOrder } from '../../database/repositories/payments.ts';
import type { RememberingHandler, RequestContext } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { answeringOrder } from './answering-order.ts';
import { applyChange } from './apply-change.ts';
import { enteredOrder } from './entered-order.ts';
import { brokenHolds } from './held-lines.ts';
import { holdProblems } from './hold-problems.ts';
import { orderAt } from './load-order.ts';
import { paidAtProblems } from './moment-problems.ts';
import { refuseTakenNumber } from './order-number.ts';
import type { FieldProblem } from './refuse-fields.ts';
import { refuseFields } from './refuse-fields.ts';
import { mayRenumber, renumber } from './renumber.ts';
import type { StoredOrder } from './stored-orders.ts';

/**
 * Puts right what was typed or imported wrongly. Cases keep what they froze (CASE-1), so it is
 * allowed beside a running one, as long as the pieces that cases hold stay what they are (CASE-2).
 */
export const correctOrder: RememberingHandler<'orders.correct'> = answeringOrder(correct);

async function correct(
  { entry, reason, ...at }: ParsedInputOf<'orders.correct'>,
  context: RequestContext,
): Promise<string> {
  const { executor } = context;
  const stored = await orderAt(at, context);
  const before = stored.content;
  const orderNumber = entry.orderNumber || before.orderNumber;
  if (orderNumber !== before.orderNumber) await checkNewNumber(stored, orderNumber, context);
  const content = await enteredOrder(
    entry,
    {
      orderNumber,
      paidFen: before.paidFen,
      storedLines: await linesOfOrder(executor, at.orderId),
    },
    context,
  );
  refuseFields([
    ...holdProblems(brokenHolds(stored, content), entry),
    ...paidProblems(content),
    ...(await earlyPaymentProblems(stored, content, context)),
  ]);
  if (JSON.stringify(content) === JSON.stringify(before)) return at.orderId;
  if (orderNumber !== before.orderNumber) await renumber(executor, stored, orderNumber);
  await applyChange(context, stored, content, { by: 'hand', reason });
  return at.orderId;
}

async function checkNewNumber(
  stored: StoredOrder,
  orderNumber: string,
  { executor }: RequestContext,
): Promise<void> {
  if (!mayRenumber(stored)) {
    refuseFields([
      {
        path: 'entry.orderNumber',
        message: '订单号不能改：文件和业务单都按这个号认这张订单，改了以后下次导入会多出一张订单。',
        rule: null,
      },
    ]);
  }
  await refuseTakenNumber(executor, orderNumber);
}

function paidProblems({ paidFen, totalFen }: OrderContent): FieldProblem[] {
  if (paidFen <= totalFen) return [];
  const message = `已付 ${formatYuan(paidFen)}，多于改正后的订单总额 ${formatYuan(totalFen)}。`;
  return [{ path: 'entry.lines', message, rule: null }];
}

/** The order cannot be later than what was paid for it (TIME-7). */
async function earlyPaymentProblems(
  { row }: StoredOrder,
  { orderedAt }: OrderContent,
  { executor, now }: RequestContext,
): Promise<FieldProblem[]> {
  if (orderedAt === row.ordered_at) return [];
  const { timeZone } = await readRuleSettings(executor);
  const payments = await paymentsOfOrder(executor, row.id);
  return payments
    .flatMap(({ paid_at, cancelled_at }) =>
      paid_at === null || cancelled_at !== null ? [] : [paid_at],
    )
    .filter((paidAt) => paidAtProblems('', paidAt, { orderedAt, now, timeZone }).length > 0)
    .slice(0, 1)
    .map((paidAt) => ({
      path: 'entry.orderedAt',
      message: `下单时间 ${shownMoment(orderedAt, timeZone)} 晚于付款时间 ${shownMoment(paidAt, timeZone)}。`,
      rule: 'TIME-7',
    }));
}
