import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import type { LinkedCase } from '../../../../shared/ipc/schemas/service.ts';
import type { HandOver, HandOverSource } from '../../../../shared/procedures/hand-over.ts';
import { offeredHandOvers } from '../../../../shared/procedures/offered-hand-overs.ts';
import { procedures } from '../../../../shared/procedures/registry.ts';
import { insertCaseLink, linkedCasesOf } from '../../database/repositories/case-links.ts';
import type { Executor } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { relatedCaseView } from '../orders/related-case-view.ts';
import type { CaseFile } from './case-file.ts';
import { checkRevision, loadCase } from './case-file.ts';
import { mayOpen } from './may-open.ts';
import { openDraft } from './open-case.ts';

/**
 * A draft of another procedure with what this case knows, asked for now (TIME-8). The case itself
 * stays as it is, and both know of each other. Returns the id of the new one.
 */
export async function handOver(
  { caseId, revision, to }: ParsedInputOf<'cases.handOver'>,
  context: RequestContext,
): Promise<string> {
  const file = await loadCase(context.executor, caseId);
  checkRevision(file, revision);
  refuseUnlessOffered(file, to, context.now);
  const { row, procedure } = file;
  const target = procedures[to];
  if (!target.requestFrom) throw new Error(`Nothing hands over into ${to}.`);
  const newCaseId = await openDraft(
    {
      procedure: target,
      about:
        row.order_id !== null && target.about.includes('order')
          ? { orderId: row.order_id }
          : { customerId: row.customer_id },
      request: target.requestSchema.parse(target.requestFrom(sourceOf(file), context.now)),
      from: { caseId, procedure: procedure.id, number: row.number },
    },
    context,
  );
  await insertCaseLink(context.executor, {
    from_case_id: caseId,
    to_case_id: newCaseId,
    linked_at: context.now,
    linked_by: actorOf(context).id,
  });
  await recordEvent(context, {
    kind: 'case.handedOver',
    caseId,
    orderId: row.order_id,
    customerId: row.customer_id,
    data: { toCaseId: newCaseId, to },
  });
  return newCaseId;
}

/** The procedures that can go on from a case as it is now. */
function handOversOf(file: CaseFile, now: number): HandOver[] {
  const { procedure, stage, row } = file;
  const asked = { stage: stage.id, hasOrder: row.order_id !== null, source: sourceOf(file) };
  return offeredHandOvers(procedure, asked, now);
}

function sourceOf({ procedure, request, record, decision, basis }: CaseFile): HandOverSource {
  return { procedure: procedure.id, request, record, decision, goods: basis.goods };
}

/** Those that the person at the counter may open. */
export function handOverViews(
  file: CaseFile,
  actor: StaffMember,
  now: number,
): CaseView['handOvers'] {
  return handOversOf(file, now)
    .filter(({ to }) => mayOpen(procedures[to], actor))
    .map(({ to, title, rule }) => ({ to, title, rule }));
}

export async function linkViews(executor: Executor, caseId: string): Promise<LinkedCase[]> {
  const rows = await linkedCasesOf(executor, caseId);
  return rows.map(({ way, ...row }) => ({ ...relatedCaseView(row), way }));
}

function refuseUnlessOffered(file: CaseFile, to: HandOver['to'], now: number): void {
  if (handOversOf(file, now).some((each) => each.to === to)) return;
  throw new ApplicationError(
    'ruleRefused',
    `业务单现在在“${file.stage.title}”环节，不能由它转办${procedures[to].title}。内容没有改变。请刷新后看现在能转办什么。`,
  );
}
