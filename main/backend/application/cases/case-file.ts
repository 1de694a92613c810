import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import type { CaseFacts } from '../../../../shared/procedures/case-facts.ts';
import type { DecidedAmounts, DecisionContext } from '../../../../shared/procedures/evaluation.ts';
import type { TakenPieces } from '../../../../shared/procedures/piece-claim.ts';
import type { Procedure, Stage } from '../../../../shared/procedures/procedure.ts';
import type { PlannedVisit } from '../../../../shared/procedures/visit-plan.ts';
import { procedureOf } from '../../../../shared/procedures/registry.ts';
import { stageOf } from '../../../../shared/procedures/transition.ts';
import { piecesTakenByOthers } from '../../database/repositories/case-pieces.ts';
import { findCase } from '../../database/repositories/cases.ts';
import { printsOfCase } from '../../database/repositories/prints.ts';
import type { Cases, Executor, Prints } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import type { CaseBasis } from './case-basis.ts';
import { takenWithin } from './taken-within.ts';
import { basisOf } from './case-basis.ts';

/** A case with all that deciding and showing it needs. */
export interface CaseFile {
  row: Cases;
  procedure: Procedure;
  stage: Stage;
  basis: CaseBasis;
  /** The procedure's request, parsed. */
  request: unknown;
  /** What was written down since, parsed; null where the procedure writes nothing down. */
  record: unknown;
  /** What was decided last, parsed; null in a draft. */
  decision: unknown;
  /** What that moves, in fen; zeros in a draft. */
  amounts: DecidedAmounts;
  /** Pieces that other cases hold now, of the lines as this case knows them. */
  taken: TakenPieces[];
  prints: Prints[];
}

export async function loadCase(executor: Executor, id: string): Promise<CaseFile> {
  const row = await findCase(executor, id);
  if (!row) {
    throw new ApplicationError('notFound', '没有找到这张业务单。内容没有改变。请从列表重新打开。');
  }
  const procedure = procedureOf(row.procedure);
  const basis = await basisOf(executor, row);
  const taken =
    row.order_id === null ? [] : await piecesTakenByOthers(executor, row.order_id, row.id);
  return {
    row,
    procedure,
    stage: stageOf(procedure, row.stage),
    basis,
    request: procedure.requestSchema.parse(JSON.parse(row.request)),
    record: procedure.record?.schema.parse(JSON.parse(row.record)) ?? null,
    decision:
      row.decision === null ? null : procedure.decisionSchema.parse(JSON.parse(row.decision)),
    amounts: { feeFen: row.fee_fen, refundFen: row.refund_fen, dueFen: row.due_fen },
    taken: takenWithin(taken, basis.goods),
    prints: await printsOfCase(executor, id),
  };
}

/** A write names the revision it saw; another one came in between otherwise. */
export function checkRevision({ row }: CaseFile, seen: number): void {
  if (row.revision === seen) return;
  throw new ApplicationError(
    'conflict',
    '这张业务单刚才有别人改过，您看到的不是最新内容，这一步没有保存；别人保存的内容都在。请刷新后再办。',
  );
}

export function factsOf(
  { row, basis, request, record, decision, amounts, prints }: CaseFile,
  actor: Pick<StaffMember, 'roles'>,
  now: number,
  visits: readonly PlannedVisit[],
): CaseFacts {
  return {
    stage: row.stage,
    now,
    timeZone: basis.settings.timeZone,
    requestedAt: row.requested_at,
    submittedAt: row.submitted_at,
    signedAt: row.signed_at,
    approvedAt: row.approved_at,
    currentPrints: currentPrintsOf(prints, row),
    service: basis.service,
    request,
    record,
    decision,
    amounts,
    visits,
    hasOrder: row.order_id !== null,
    actorRoles: actor.roles,
  };
}

/** Of each form the first print that shows what stands in the case now; prints come oldest first. */
function currentPrintsOf(prints: readonly Prints[], row: Cases): CaseFacts['currentPrints'] {
  const current = prints.filter((print) => isCurrent(print, row)).reverse();
  return Object.fromEntries(current.map((print) => [print.form, print.printed_at]));
}

/** What the rules look at; `record` where a step has just written it. */
export function decisionContextOf(
  { row, basis, record, taken }: CaseFile,
  written: { record: unknown } = { record },
): DecisionContext {
  const { settings, service, order, goods } = basis;
  return {
    requestedAt: row.requested_at,
    settings,
    service,
    order,
    goods,
    record: written.record,
    taken,
  };
}

/** Whether a print shows what stands in the case now (CASE-3). */
export function isCurrent(print: Prints, row: Cases): boolean {
  return print.cancelled === 0 && print.data_version === row.data_version;
}
