import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';

/** CASE-3: once money has moved, nothing is taken back or put right any more. */
export function noMoneyMoved({ money }: CaseFacts): Missing[] {
  if (money.settledFen === 0) return [];
  const message = '已经有收款或退款，不能再收回或改正。';
  return [{ path: 'money', message, rule: 'CASE-3' }];
}
