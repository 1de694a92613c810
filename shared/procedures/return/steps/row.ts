import type { Role } from '../../../domain/role.ts';
import type { Transition } from '../../procedure.ts';
import { recordWriter } from '../../record-writer.ts';
import type { ReturnAction, ReturnStage } from '../actions.ts';
import { recordOf } from '../state.ts';

export { typist } from '../../record-writer.ts';

/** A row of the table of a return. */
export interface ReturnRow extends Transition {
  action: ReturnAction;
  from: readonly ReturnStage[];
  to: ReturnStage | null;
}

export const atTheCounter: readonly Role[] = ['receptionist', 'storeManager'];
/** Talks with the customer about visits: the service centre, or the counter that does it for the centre. */
export const serviceDesk: readonly Role[] = ['serviceAgent', ...atTheCounter];
/** RET-15, RET-18. */
export const approver: readonly Role[] = ['divisionHead'];

/** What a row writes down. */
export const writes = recordWriter(recordOf);
