import { localTimeText } from '../../../domain/time-zone.ts';
import type { CaseFacts } from '../../case-facts.ts';
import { currentPrintNeeds } from '../../current-print.ts';
import type { Missing } from '../../evaluation.ts';
import { backSince, isAway, isProductFault, isRepairable, recordOf } from '../state.ts';

/** REP-12 [D]: so many attempts, each in another hour, before nobody calls any more. */
export const attemptsBeforeGivingUp = 3;

const notice = { id: 'notice', name: '家具维修通知单', rule: 'REP-3' };

/** REP-3: what the store manager signs is a print of what stands in the case. */
export function noticeNeeds(facts: CaseFacts): Missing[] {
  return currentPrintNeeds(notice, facts);
}

/** REP-8: the customer of a faulty product gets an apology, whatever becomes of the repair. */
export function apologyNeeds(facts: CaseFacts): Missing[] {
  const record = recordOf(facts);
  if (!isProductFault(record) || record.apology !== null) return [];
  const message = '是产品质量问题，请先向顾客诚恳致歉并登记，才能结束。';
  return [{ path: 'apology', message, rule: 'REP-8' }];
}

/** REP-11: a repair ends with its work record, or with the recorded reason why there was no work. */
export function workNeeds(facts: CaseFacts): Missing[] {
  const record = recordOf(facts);
  if (record.work !== null || (record.explanation !== null && !isRepairable(record))) return [];
  return [{ path: 'work', message: '请先登记维修记录。', rule: 'REP-11' }];
}

/** REP-9: nobody walks away from goods that the store still has. */
export function goodsHomeNeeds(facts: CaseFacts): Missing[] {
  if (!isAway(recordOf(facts))) return [];
  const message = '商品还在服务中心，请先登记送回商品。';
  return [{ path: 'goodsBack', message, rule: 'REP-10' }];
}

/** REP-12 [D]: the customer was called again and again, not only thrice in a row. */
export function attemptNeeds(facts: CaseFacts): Missing[] {
  const record = recordOf(facts);
  const since = backSince(record) ?? facts.requestedAt;
  const hours = record.contacts
    .filter(({ at, reached }) => !reached && at >= since)
    .map(({ at }) => localTimeText(at, facts.timeZone).slice(0, 'yyyy-mm-dd hh'.length));
  const count = new Set(hours).size;
  if (count >= attemptsBeforeGivingUp) return [];
  const message = `在不同的钟点至少联系 ${attemptsBeforeGivingUp} 次都没有联系上，才能不再回访；现在登记了 ${count} 次。`;
  return [{ path: 'contacts', message, rule: 'REP-12' }];
}
