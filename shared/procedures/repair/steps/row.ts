import type { Role } from '../../../domain/role.ts';
import type { Transition } from '../../procedure.ts';
import { recordWriter } from '../../record-writer.ts';
import type { RepairAction, RepairStage } from '../actions.ts';
import { recordOf } from '../state.ts';

export { typist } from '../../record-writer.ts';

/** A row of the table of a repair. */
export interface RepairRow extends Transition {
  action: RepairAction;
  from: readonly RepairStage[];
  to: RepairStage | null;
}

export const atTheCounter: readonly Role[] = ['receptionist', 'storeManager'];
/** Talks with the customer: the service centre, or the counter that does it for the centre. */
export const serviceDesk: readonly Role[] = ['serviceAgent', ...atTheCounter];
/** Works on the goods, and who types what the technician wrote on paper. */
export const workshop: readonly Role[] = ['technician', 'serviceAgent'];
/** REP-3: signs; the service desk may take the signature at the counter or record it from paper. */
export const signer: readonly Role[] = ['storeManager'];

/** What a row writes down. */
export const writes = recordWriter(recordOf);
