import { cancellation } from './cancellation/index.ts';
import type { Procedure, ProcedureId } from './procedure.ts';
import { repair } from './repair/index.ts';
import { returning } from './return/index.ts';

/** The explicit list of procedures. */
export const procedures: Readonly<Record<ProcedureId, Procedure>> = {
  cancellation,
  repair,
  return: returning,
};

export function isProcedureId(id: string): id is ProcedureId {
  return Object.hasOwn(procedures, id);
}

/** The description of a stored case; throws when this program does not know the procedure. */
export function procedureOf(id: string): Procedure {
  if (!isProcedureId(id)) throw new Error(`Unknown procedure: ${id}`);
  return procedures[id];
}
