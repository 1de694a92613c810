import { maskNumbersIn } from '../../../../shared/domain/mask-numbers.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { countPieces } from '../../../../shared/procedures/pieces.ts';
import { caseRowById } from '../../database/repositories/case-rows.ts';
import { findCase, successorsOf } from '../../database/repositories/cases.ts';
import { eventsOfCase } from '../../database/repositories/events.ts';
import { orderNumbersOf } from '../../database/repositories/order-rows.ts';
import { plannedVisitsOf } from '../../database/repositories/visits.ts';
import type { Executor, Prints } from '../../database/schema.ts';
import { deadlineViewsOfCase } from '../deadlines/deadline-views.ts';
import type { StoredOrder } from '../orders/stored-orders.ts';
import { storedOrder } from '../orders/stored-orders.ts';
import { waitingChangeOf } from '../orders/waiting-change.ts';
import { visitViewsOfCase } from '../visits/visit-views.ts';
import { actingMember } from './acting-member.ts';
import { actionViews } from './action-views.ts';
import { loadCase } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import { caseRowOf } from './case-row.ts';
import { changedSince } from './changed-since.ts';
import { isCurrent } from './facts-of.ts';
import { handOverViews, linkViews } from './hand-over.ts';
import { moneyView, settlementView } from './money-views.ts';
import { requestForPage } from './request-of-page.ts';
import type { NameOf } from './staff-names.ts';
import { staffNames } from './staff-names.ts';
import { progressOf } from './stage-progress.ts';
import { takenSteps } from './steps.ts';

/** A case as its page shows it to the person at the counter. */
export async function viewOfCase(
  executor: Executor,
  caseId: string,
  actor: StaffMember,
  now: number,
): Promise<CaseView> {
  const file = await loadCase(executor, caseId);
  const { row, procedure, stage, basis } = file;
  const nameOf = await staffNames(executor);
  const steps = takenSteps(procedure, await eventsOfCase(executor, caseId), nameOf);
  const planned = await plannedVisitsOf(executor, caseId);
  const order = await orderOf(executor, row.order_id);
  return {
    ...caseRowOf(await caseRowById(executor, caseId)),
    revision: row.revision,
    orderId: row.order_id,
    customerId: row.customer_id,
    orderedAt: basis.orderedAt,
    openedAt: row.opened_at,
    openedBy: { id: row.opened_by, name: nameOf(row.opened_by) },
    backdatingReason: row.backdating_reason === null ? null : maskNumbersIn(row.backdating_reason),
    submittedAt: row.submitted_at,
    request: requestForPage(file),
    facts: basis.order,
    settings: basis.settings,
    service: basis.service,
    taken: file.taken,
    goods: basis.goods.map((line) => ({
      ...line,
      takenPieces: countPieces(file.taken.filter(({ lineId }) => lineId === line.id)),
    })),
    record: file.record,
    decision: file.decision,
    stages: progressOf(procedure, stage, steps, basis.settings.timeZone),
    actions: actionViews(file, await actingMember(executor, actor, now), now, planned),
    deadlines: await deadlineViewsOfCase(executor, file, nameOf),
    visits: await visitViewsOfCase(executor, caseId),
    prints: file.prints.map((print) => printView(file, print, nameOf)),
    forms: procedure.forms.map(({ id, title, printableIn }) => ({
      form: id,
      title,
      printable: printableIn.includes(stage.id),
    })),
    money: moneyView(file.money),
    settlements: file.settlements.map((row) => settlementView(row, nameOf)),
    exchangeOrder: await exchangeOrderOf(executor, row.exchange_order_id),
    changedSince: order ? await changedSince(executor, file, order) : [],
    waitingChange: order ? waitingChangeOf(order, basis.settings.timeZone) : null,
    links: await linkViews(executor, caseId),
    handOvers: handOverViews(file, actor, now),
    predecessor: await predecessorOf(executor, row.predecessor_id),
    successors: await successorsOf(executor, caseId),
  };
}

/** Null for goods that no order knows. */
async function orderOf(executor: Executor, orderId: string | null): Promise<StoredOrder | null> {
  if (orderId === null) return null;
  const order = await storedOrder(executor, orderId);
  if (!order) throw new Error('A case without its order.');
  return order;
}

function printView(
  { row, procedure }: CaseFile,
  print: Prints,
  nameOf: NameOf,
): CaseView['prints'][number] {
  return {
    printNumber: print.print_number,
    form: print.form,
    formTitle: procedure.forms.find((each) => each.id === print.form)?.title ?? '',
    printedAt: print.printed_at,
    printedBy: nameOf(print.printed_by),
    sha256: print.sha256,
    state: print.cancelled === 1 ? 'cancelled' : isCurrent(print, row) ? 'current' : 'void',
  };
}

async function exchangeOrderOf(
  executor: Executor,
  id: string | null,
): Promise<CaseView['exchangeOrder']> {
  if (id === null) return null;
  const orderNumber = (await orderNumbersOf(executor, [id])).get(id);
  return orderNumber === undefined ? null : { id, orderNumber };
}

async function predecessorOf(
  executor: Executor,
  id: string | null,
): Promise<CaseView['predecessor']> {
  const row = id === null ? undefined : await findCase(executor, id);
  return row ? { id: row.id, number: row.number } : null;
}
