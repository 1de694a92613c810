import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import { latestOf, typedTimeProblems } from '../../typed-time.ts';
import type { EarlierEvent } from '../../typed-time.ts';
import { recordOf } from '../state.ts';

/** What the typed moments of a return follow (TIME-7), each by its name. */

/** RET-14: the customer signs, then the goods are looked at. */
export function inspectionTimeProblems(at: number, facts: CaseFacts): Missing[] {
  return typedTimeProblems({ path: 'at', name: '检验时间', at }, signed(facts), facts);
}

export function toldTimeProblems(at: number, facts: CaseFacts): Missing[] {
  return typedTimeProblems({ path: 'at', name: '告知顾客的时间', at }, inspected(facts), facts);
}

export function apologyTimeProblems(at: number, facts: CaseFacts): Missing[] {
  return typedTimeProblems({ path: 'at', name: '致歉时间', at }, inspected(facts), facts);
}

export function receivedTimeProblems(at: number, facts: CaseFacts): Missing[] {
  return typedTimeProblems({ path: 'at', name: '收回商品的时间', at }, inspected(facts), facts);
}

function signed({ requestedAt, signedAt }: CaseFacts): EarlierEvent {
  const asked = { name: '顾客提出申请的时间', at: requestedAt };
  return latestOf(asked, { name: '顾客签字的时间', at: signedAt });
}

function inspected(facts: CaseFacts): EarlierEvent {
  const asked = { name: '顾客提出申请的时间', at: facts.requestedAt };
  return latestOf(asked, { name: '检验时间', at: recordOf(facts).inspection?.at });
}
