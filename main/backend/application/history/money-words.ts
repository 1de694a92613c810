import { formatYuan } from '../../../../shared/domain/money.ts';
import type { SettlementKind } from '../../../../shared/procedures/settlement.ts';
import {
  payeeRelationTitles,
  settlementMethodTitles,
  settlementOf,
  settlementSchema,
} from '../../../../shared/procedures/settlement.ts';
import type { TakenStep } from '../cases/steps.ts';

const kindTexts: Readonly<Record<SettlementKind, string>> = {
  refund: '退款',
  collection: '顾客补款',
  none: '没有款项往来',
};

/** What a step of a case did with money (CAN-14, RET-17); empty where it did nothing. */
export function moneyWords(step: TakenStep): string {
  const { effects } = step.transition;
  if (effects.includes('recordSettlement')) return paymentWords(step);
  return effects.includes('agreeAmount') ? agreementWords(step) : '';
}

function paymentWords({ data, input }: TakenStep): string {
  const paid = paymentOf(data);
  if (!paid) return '';
  const { kind, amountFen, restFen } = paid;
  if (kind === 'none') return `：${kindTexts.none}`;
  const typed = settlementSchema.safeParse(input).data;
  const method = typed?.method ? `，${settlementMethodTitles[typed.method]}` : '';
  const relation =
    typed && typed.relation !== 'self' ? `（${payeeRelationTitles[typed.relation]}）` : '';
  const payee = typed ? `，${typed.payee}${relation}签收` : '';
  const rest = restFen > 0 ? `，还剩 ${formatYuan(restFen)}` : '';
  return `：${kindTexts[kind]} ${formatYuan(amountFen)}${method}${payee}${rest}`;
}

/** Older programs paid everything that was decided at once. */
function paymentOf({ money, amounts }: TakenStep['data']): TakenStep['data']['money'] {
  if (money !== null || amounts === null) return money;
  return { ...settlementOf(amounts), restFen: 0 };
}

function agreementWords({ data: { money, amounts } }: TakenStep): string {
  if (money === null || amounts === null) return '';
  const { amountFen: decidedFen } = settlementOf(amounts);
  return `：${kindTexts[money.kind]}由 ${formatYuan(decidedFen)} 改为 ${formatYuan(money.amountFen)}`;
}
