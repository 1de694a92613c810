import { approvalProblems } from '../../approval-date.ts';
import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import type { Effect } from '../../procedure.ts';
import { checkedInput } from '../../transition.ts';
import { repairInputs } from '../actions.ts';
import type { RepairInput } from '../actions.ts';
import { apologyTimeProblems, contactTimeProblems } from '../checks/moments.ts';
import { goodsHomeNeeds } from '../checks/needs.ts';
import { isProductFault, recordOf, requestOf } from '../state.ts';
import type { RepairRow } from './row.ts';
import { serviceDesk, signer, typist, writes } from './row.ts';

const beforeSignature = ['contact', 'arrival', 'diagnosis', 'signature'] as const;
const diagnosed = ['signature', 'explanation', 'repair', 'goodsBack', 'payment'] as const;
/** A correction decides again as of the first request, and its paper is printed anew (CASE-3). */
const corrects: readonly Effect[] = ['replaceRequest', 'evaluate', 'voidPrints'];

const correct = {
  action: 'correct',
  title: '改正',
  rule: 'CASE-3',
  to: null,
  openerToo: true,
  weight: 'side',
} as const satisfies Partial<RepairRow>;

/** REP-2, REP-8, CASE-3: what may be done beside the way. */
export const asideSteps: readonly RepairRow[] = [
  {
    action: 'recordContact',
    title: '登记联系',
    done: '登记了与顾客的联系',
    rule: 'REP-2',
    from: [...beforeSignature, ...diagnosed.slice(1), 'followUp'],
    to: null,
    who: [...serviceDesk, 'technician'],
    ...checkedInput(repairInputs.recordContact, ({ at }, facts) => contactTimeProblems(at, facts)),
    ...writes(repairInputs.recordContact, (record, contact, moment) => ({
      ...record,
      contacts: [...record.contacts, { ...contact, by: typist(moment) }],
    })),
    effects: ['writeRecord'],
    weight: 'side',
  },
  {
    action: 'apologise',
    title: '登记致歉',
    done: '向顾客致歉',
    rule: 'REP-8',
    from: [...diagnosed, 'followUp', 'closing'],
    when: (facts) => isProductFault(recordOf(facts)) && recordOf(facts).apology === null,
    to: null,
    who: [...serviceDesk, 'technician'],
    ...checkedInput(repairInputs.apologise, ({ at }, facts) => apologyTimeProblems(at, facts)),
    ...writes(repairInputs.apologise, (record, { at, words }, moment) => ({
      ...record,
      apology: { at, words, by: typist(moment) },
    })),
    effects: ['writeRecord'],
    weight: 'side',
  },
  {
    action: 'withdraw',
    title: '顾客收回',
    done: '登记顾客收回报修',
    rule: 'CASE-3',
    from: ['draft', ...beforeSignature],
    to: 'withdrawn',
    who: serviceDesk,
    input: repairInputs.withdraw,
    needs: goodsHomeNeeds,
    effects: ['cancelVisits'],
    weight: 'side',
  },
  {
    action: 'withdraw',
    title: '顾客收回',
    done: '同意顾客收回报修',
    rule: 'CASE-3',
    from: ['explanation', 'repair'],
    to: 'withdrawn',
    who: signer,
    recordedBy: serviceDesk,
    needs: goodsHomeNeeds,
    ...checkedInput(repairInputs.withdraw, approvalProblems),
    effects: ['cancelVisits'],
    weight: 'side',
  },
  {
    action: 'void',
    title: '作废',
    done: '作废了业务单',
    rule: 'CASE-3',
    from: beforeSignature,
    to: 'void',
    who: ['storeManager'],
    openerToo: true,
    input: repairInputs.void,
    needs: goodsHomeNeeds,
    effects: ['cancelVisits'],
    weight: 'side',
  },
  {
    ...correct,
    done: '改正了报修内容',
    from: beforeSignature,
    who: ['storeManager'],
    input: repairInputs.correct,
    effects: corrects,
  },
  {
    ...correct,
    done: '确认改正报修内容',
    from: ['explanation'],
    who: signer,
    recordedBy: serviceDesk,
    ...checkedInput(repairInputs.correct, approvalProblems),
    effects: [...corrects, 'recordApproval'],
  },
  {
    // The customer agreed to an amount: what it was decided by stays.
    ...correct,
    done: '确认改正报修内容',
    from: ['repair', 'goodsBack', 'payment'],
    who: signer,
    recordedBy: serviceDesk,
    ...checkedInput(repairInputs.correct, (input, facts) => [
      ...approvalProblems(input, facts),
      ...sameGoodsProblems(input, facts),
    ]),
    effects: [...corrects, 'recordApproval'],
  },
];

function sameGoodsProblems({ request }: RepairInput<'correct'>, facts: CaseFacts): Missing[] {
  const decidedBy = ({ goods, warrantyGroup }: RepairInput<'correct'>['request']) =>
    JSON.stringify([goods, warrantyGroup]);
  if (decidedBy(request) === decidedBy(requestOf(facts))) return [];
  const message =
    '顾客已经按原来的判定同意了方案，商品、购买日期和保修类别不能再改。其他内容可以改；还没有维修的，可以由顾客收回后另开一张。';
  return [{ path: 'request.goods', message, rule: 'CASE-3' }];
}
