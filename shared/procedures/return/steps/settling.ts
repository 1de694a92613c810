import { returnInputs } from '../actions.ts';
import { applicationNeeds } from '../checks/application.ts';
import type { ReturnRow } from './row.ts';

/** RET-17, RET-12: the money, and the new goods of an exchange. */
export const settlingSteps: readonly ReturnRow[] = [
  {
    action: 'settle',
    title: '登记款项结算',
    done: '登记了款项结算',
    rule: 'RET-17',
    from: ['settlement'],
    to: 'closed',
    who: ['finance'],
    input: returnInputs.settle,
    needs: applicationNeeds,
    effects: ['recordSettlement', 'fileForms', 'enterExchange'],
    weight: 'main',
  },
];
