import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import type { DecidedAmounts, DecisionContext } from '../../../../shared/procedures/evaluation.ts';
import type { TakenPieces } from '../../../../shared/procedures/piece-claim.ts';
import type { MoneyState } from '../../../../shared/procedures/money-state.ts';
import { moneyStateOf } from '../../../../shared/procedures/money-state.ts';
import type { Procedure, Stage } from '../../../../shared/procedures/procedure.ts';
import { procedureOf } from '../../../../shared/procedures/registry.ts';
import { stageOf } from '../../../../shared/procedures/transition.ts';
import { piecesTakenByOthers } from '../../database/repositories/case-pieces.ts';
import { findCase } from '../../database/repositories/cases.ts';
import { printsOfCase } from '../../database/repositories/prints.ts';
import { settlementsOfCase } from '../../database/repositories/settlements.ts';
import { listStaff } from '../../database/repositories/staff.ts';
import type { Cases, Executor, Prints, Settlements } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import { agreedAmountOf } from './agreed-amount.ts';
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
  /** What has to be paid, and what was. */
  money: MoneyState;
  /** Every payment, the earliest first. */
  settlements: Settlements[];
  /** Pieces that other cases hold now, of the lines as this case knows them. */
  taken: TakenPieces[];
  prints: Prints[];
  /** Who works in the store now. */
  staff: StaffMember[];
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
  const amounts = amountsOf(row);
  const settlements = await settlementsOfCase(executor, id);
  const settledFen = settlements.reduce((sum, { amount_fen }) => sum + amount_fen, 0);
  return {
    row,
    procedure,
    stage: stageOf(procedure, row.stage),
    basis,
    request: procedure.requestSchema.parse(JSON.parse(row.request)),
    record: procedure.record?.schema.parse(JSON.parse(row.record)) ?? null,
    decision:
      row.decision === null ? null : procedure.decisionSchema.parse(JSON.parse(row.decision)),
    amounts,
    money: moneyStateOf(amounts, agreedAmountOf(row), settledFen),
    settlements,
    taken: takenWithin(taken, basis.goods),
    prints: await printsOfCase(executor, id),
    staff: (await listStaff(executor)).filter(({ active }) => active),
  };
}

function amountsOf(row: Cases): DecidedAmounts {
  return {
    feeFen: row.fee_fen,
    refundFen: row.refund_fen,
    dueFen: row.due_fen,
    creditFen: row.credit_fen,
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
