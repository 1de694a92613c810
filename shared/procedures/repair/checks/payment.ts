import { formatYuan } from '../../../domain/money.ts';
import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import type { SettlementInput } from '../../settlement.ts';
import { chargeOf } from '../state.ts';
import { paidTimeProblems } from './moments.ts';

/** REP-5: exactly what was decided is paid, with method and the signature of who paid. */
export function paymentProblems(input: SettlementInput, facts: CaseFacts): Missing[] {
  const problems = paidTimeProblems(input.settledAt, facts);
  const need = (path: string, message: string) => problems.push({ path, message, rule: 'REP-5' });
  const charge = chargeOf(facts);
  if (input.amountFen !== charge) {
    need('amountFen', `金额必须与判定一致：${formatYuan(charge)}。`);
  }
  if (input.method === null) need('method', '请选择付款方式。');
  if (input.payee === '') need('payee', '请填写付款人。');
  if (!input.payeeSigned) need('payeeSigned', '付款人要签字。');
  return problems;
}
