import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import { minuteOf, minuteText } from '../../typed-time.ts';
import type { RepairInput } from '../actions.ts';
import { firstVisitOf } from '../state.ts';
import { receivedTimeProblems } from './moments.ts';

/** REP-9: who brings the goods in is apologised to, thanked, and told an exact date and time. */
export function receivedProblems(input: RepairInput<'receiveGoods'>, facts: CaseFacts): Missing[] {
  return [
    ...receivedTimeProblems(input.at, facts),
    ...promiseProblems(input, facts),
    ...broughtInProblems(input, facts),
  ];
}

function broughtInProblems(
  { thanked, promisedAt }: RepairInput<'receiveGoods'>,
  facts: CaseFacts,
): Missing[] {
  if (firstVisitOf(facts) !== 'bringIn') return [];
  const problems: Missing[] = [];
  if (promisedAt === null) {
    const message = '顾客送来的，要告诉顾客准确的日期和时间，请填写。';
    problems.push({ path: 'promisedAt', message, rule: 'REP-9' });
  }
  if (!thanked) {
    const message = '顾客送来的，请向顾客致歉并致谢，再打勾。';
    problems.push({ path: 'thanked', message, rule: 'REP-9' });
  }
  return problems;
}

/** TIME-7: a promise lies after the goods came. */
function promiseProblems(
  { at, promisedAt }: RepairInput<'receiveGoods'>,
  { timeZone }: CaseFacts,
): Missing[] {
  if (promisedAt === null || minuteOf(promisedAt) > minuteOf(at)) return [];
  const text = (ms: number) => minuteText(ms, timeZone);
  const message = `答应顾客的时间 ${text(promisedAt)} 要晚于收到商品的时间 ${text(at)}，请核对。`;
  return [{ path: 'promisedAt', message, rule: 'TIME-7' }];
}
