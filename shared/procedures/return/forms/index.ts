import type { FormDescription } from '../../form-description.ts';
import { refundReceiptForm } from '../../receipt/refund-receipt.ts';
import type { ReturnStage } from '../actions.ts';
import { returnApplication } from './application.ts';

const fromSignature = [
  'customerSignature',
  'inspection',
  'verdict',
  'approval',
  'filing',
  'goodsBack',
  'settlement',
  'closed',
  'refused',
  'rejected',
] as const satisfies readonly ReturnStage[];
const whileSettled = ['settlement', 'closed'] as const satisfies readonly ReturnStage[];

/** The papers of a return or an exchange (forms.md), in the order in which they are needed. */
export const returnForms: readonly FormDescription[] = [
  {
    id: 'application',
    title: '退货、换货申请单',
    printableIn: fromSignature,
    filedBy: ['file'],
    document: returnApplication,
  },
  refundReceiptForm(whileSettled),
];
