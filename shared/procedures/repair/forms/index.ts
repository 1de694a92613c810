import type { FormDescription } from '../../form-description.ts';
import type { RepairStage } from '../actions.ts';
import { repairFeedback } from './feedback.ts';
import { repairNotice } from './notice.ts';
import { repairPartsList } from './parts-list.ts';
import { repairWorkRecord } from './work-record.ts';

const fromContact = [
  'contact',
  'arrival',
  'diagnosis',
  'signature',
  'explanation',
  'repair',
  'goodsBack',
  'payment',
  'followUp',
  'closing',
  'closed',
  'declined',
] as const satisfies readonly RepairStage[];
const fromRepair = fromContact.slice(
  fromContact.indexOf('repair'),
  fromContact.indexOf('declined'),
);
const afterWork = fromContact.slice(
  fromContact.indexOf('goodsBack'),
  fromContact.indexOf('declined'),
);
const calls = fromContact.slice(fromContact.indexOf('followUp'), fromContact.indexOf('declined'));

/** The papers of a repair (forms.md), in the order in which they are needed. */
export const repairForms: readonly FormDescription[] = [
  {
    id: 'notice',
    title: '家具维修通知单',
    printableIn: fromContact,
    // REP-3: one copy goes to finance when the store manager has signed.
    filedBy: ['sign'],
    document: repairNotice,
  },
  { id: 'parts', title: '配件清单', printableIn: fromRepair, document: repairPartsList },
  { id: 'work', title: '顾客产品维修记录', printableIn: afterWork, document: repairWorkRecord },
  {
    id: 'feedback',
    title: '产品维修顾客意见反馈表',
    printableIn: calls,
    document: repairFeedback,
  },
];
