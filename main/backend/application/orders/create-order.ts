import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import { formatYuan } from '../../../../shared/domain/money.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { RememberingHandler, RequestContext } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { answeringOrder } from './answering-order.ts';
import { enteredOrder } from './entered-order.ts';
import { paidAtProblems } from './moment-problems.ts';
import { insertOrder } from './insert-order.ts';
import { nextOrderNumber, refuseTakenNumber } from './order-number.ts';
import type { FieldProblem } from './refuse-fields.ts';
import { refuseFields } from './refuse-fields.ts';

type CreateInput = ParsedInputOf<'orders.create'>;

/** An order that no file brought, with what was paid of it so far. */
export const createOrder: RememberingHandler<'orders.create'> = answeringOrder(create);

async function create({ entry, payments }: CreateInput, context: RequestContext): Promise<string> {
  const { executor } = context;
  if (entry.orderNumber !== '') await refuseTakenNumber(executor, entry.orderNumber);
  const content = await enteredOrder(
    entry,
    {
      orderNumber: entry.orderNumber,
      paidFen: payments.reduce((sum, { amountFen }) => sum + amountFen, 0),
      storedLines: [],
    },
    context,
  );
  await checkPayments(content, payments, context);
  // Given last, so that a refusal takes no number.
  const orderNumber = content.orderNumber || (await nextOrderNumber(context));
  return insertOrder({ ...content, orderNumber }, payments, context);
}

/** Paid in parts, together at most the total. */
async function checkPayments(
  { orderedAt, paidFen, totalFen }: OrderContent,
  payments: CreateInput['payments'],
  { executor, now }: RequestContext,
): Promise<void> {
  const { timeZone } = await readRuleSettings(executor);
  const tooMuch: FieldProblem[] =
    paidFen <= totalFen
      ? []
      : [
          {
            path: `payments.${payments.length - 1}.amountFen`,
            message: `付款合计 ${formatYuan(paidFen)} 多于订单总额 ${formatYuan(totalFen)}。`,
            rule: null,
          },
        ];
  refuseFields([
    ...payments.flatMap(({ paidAt }, index) =>
      paidAtProblems(`payments.${index}.paidAt`, paidAt, { orderedAt, now, timeZone }),
    ),
    ...tooMuch,
  ]);
}
