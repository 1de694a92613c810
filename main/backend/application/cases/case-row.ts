import { maskPhone } from '../../../../shared/domain/phone.ts';
import { roleTitles } from '../../../../shared/domain/role.ts';
import type { CaseRow } from '../../../../shared/ipc/schemas/cases.ts';
import type { Stage, Transition } from '../../../../shared/procedures/procedure.ts';
import { procedureOf } from '../../../../shared/procedures/registry.ts';
import { stageOf, transitionsFrom } from '../../../../shared/procedures/transition.ts';
import type { CaseRowData } from '../../database/repositories/case-rows.ts';
import { parseBasis } from './case-basis.ts';

/** A case as lists show it; a submitted one with the customer as frozen (CASE-1). */
export function caseRowOf(row: CaseRowData): CaseRow {
  const procedure = procedureOf(row.procedure);
  const stage = stageOf(procedure, row.stage);
  const frozen = row.frozen === null ? null : parseBasis(row.frozen);
  const next = nextOf(transitionsFrom(procedure, row.stage));
  return {
    id: row.id,
    procedure: procedure.id,
    procedureTitle: procedure.title,
    number: row.number,
    orderNumber: frozen ? frozen.orderNumber : row.order_number,
    customerName: frozen?.customer.name ?? row.customer_name,
    phone: maskPhone(frozen?.customer.phone ?? row.customer_phone),
    stage: stage.id,
    stageTitle: stage.title,
    ended: stage.kind === 'ended',
    exception: row.exception === 1,
    nextTitle: next?.title ?? null,
    waitsFor: waitsFor(stage),
    rule: stage.rule,
    dueAt: row.due_at,
    requestedAt: row.requested_at,
    refundFen: row.refund_fen,
    dueFen: row.due_fen,
  };
}

/** Lists do not look into a case: before what depends on more than its stage. */
function nextOf(transitions: readonly Transition[]): Transition | undefined {
  const ways = transitions.filter((each) => each.weight === 'main');
  return ways.find((each) => each.when === undefined) ?? ways[0];
}

function waitsFor(stage: Stage): string | null {
  return stage.kind === 'ended' ? null : stage.waitsFor.map((role) => roleTitles[role]).join('、');
}
