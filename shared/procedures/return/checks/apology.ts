import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import { isProductFault, recordOf } from '../state.ts';

/** RET-4: the customer of a faulty product gets an apology before anything goes on or ends. */
export function apologyNeeds(facts: CaseFacts): Missing[] {
  const record = recordOf(facts);
  if (!isProductFault(record) || record.apology !== null) return [];
  const message = '检验发现是产品质量问题，请先向顾客诚恳致歉并登记。';
  return [{ path: 'apology', message, rule: 'RET-4' }];
}
