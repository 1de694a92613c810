import type { CaseFacts } from '../../case-facts.ts';
import { settlementRows } from '../../settling.ts';
import { latestOf } from '../../typed-time.ts';
import { applicationNeeds } from '../checks/application.ts';
import { recordOf, requestOf } from '../state.ts';
import type { ReturnRow } from './row.ts';
import { approver } from './row.ts';

/** RET-17, RET-12: the money, and the new goods of an exchange. */
export const settlingSteps: readonly ReturnRow[] = settlementRows({
  from: 'settlement',
  to: 'closed',
  title: '登记款项结算',
  done: '登记了款项结算',
  rule: 'RET-17',
  kindRules: { refund: 'RET-17', collection: 'RET-17', none: 'RET-17' },
  approver,
  recordedBy: ['storeManager'],
  follows: (facts) =>
    latestOf(
      { name: '自营部负责人同意的时间', at: facts.approvedAt ?? facts.requestedAt },
      { name: '收回商品的时间', at: recordOf(facts).received?.at },
    ),
  // RET-12: the new goods are paid at the price that was typed for them.
  isFixed: (facts: CaseFacts) => requestOf(facts).kind === 'exchange',
  needs: applicationNeeds,
  effects: ['enterExchange'],
});
