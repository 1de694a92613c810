import type { ProcedureId } from '../../shared/procedures/procedure.ts';
import { cancellationScreen } from './cancellation/index.tsx';
import { repairScreen } from './repair/index.tsx';
import { returnScreen } from './return/index.tsx';
import type { ProcedureScreen } from './procedure-screen.ts';

/** The screen parts of every procedure. */
export const procedureScreens: Readonly<Record<ProcedureId, ProcedureScreen>> = {
  cancellation: cancellationScreen,
  repair: repairScreen,
  return: returnScreen,
};
