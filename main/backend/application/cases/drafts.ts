import { localTimeText } from '../../../../shared/domain/time-zone.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { updateCase } from '../../database/repositories/cases.ts';
import { ApplicationError } from '../application-error.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { parseInput } from '../parse-input.ts';
import type { CaseFile } from './case-file.ts';
import { checkRevision, loadCase } from './case-file.ts';
import { requestFromPage } from './request-of-page.ts';

/** Keeps what was typed so far, complete or not; returns the new revision. */
export async function saveDraft(
  { caseId, revision, request }: ParsedInputOf<'cases.saveDraft'>,
  context: RequestContext,
): Promise<{ revision: number }> {
  const file = await loadDraft(caseId, revision, context);
  const parsed = parseInput(file.procedure.requestSchema, request);
  await updateCase(context.executor, caseId, {
    request: JSON.stringify(requestFromPage(file, parsed)),
    revision: revision + 1,
  });
  context.changed('cases');
  return { revision: revision + 1 };
}

/** TIME-8: the customer asked earlier than it was typed; not before the order, not after the opening. */
export async function backdate(
  { caseId, revision, requestedAt, reason }: ParsedInputOf<'cases.backdate'>,
  context: RequestContext,
): Promise<void> {
  const file = await loadDraft(caseId, revision, context);
  const { row, basis } = file;
  refuseImpossible(file, requestedAt);
  await updateCase(context.executor, caseId, {
    requested_at: requestedAt,
    backdating_reason: reason,
    revision: revision + 1,
  });
  await recordEvent(context, {
    kind: 'case.backdated',
    caseId,
    orderId: row.order_id,
    customerId: row.customer_id,
    data: { from: row.requested_at, to: requestedAt, timeZone: basis.settings.timeZone },
    personal: { reason },
  });
  context.changed('cases');
}

async function loadDraft(
  caseId: string,
  revision: number,
  context: RequestContext,
): Promise<CaseFile> {
  const file = await loadCase(context.executor, caseId);
  if (file.stage.kind !== 'draft') {
    throw new ApplicationError(
      'conflict',
      `业务单已经提交，现在在“${file.stage.title}”环节，不能再改登记内容；提交的内容都在。要改请办理“改正”。`,
    );
  }
  checkRevision(file, revision);
  return file;
}

function refuseImpossible({ row, basis }: CaseFile, requestedAt: number): void {
  const text = (ms: number) =>
    localTimeText(ms, basis.settings.timeZone).slice(0, 'yyyy-mm-dd hh:mm'.length);
  const refuse = (message: string): never => {
    const sentence = `${message}（TIME-7），没有保存，原来的时间还在。请核对后再填。`;
    throw new ApplicationError('ruleRefused', sentence, [{ path: 'requestedAt', message }]);
  };
  if (basis.orderedAt !== null && requestedAt < basis.orderedAt) {
    refuse(`申请时间 ${text(requestedAt)} 早于下单时间 ${text(basis.orderedAt)}`);
  }
  if (requestedAt > row.opened_at) {
    refuse(`申请时间 ${text(requestedAt)} 晚于开单时间 ${text(row.opened_at)}`);
  }
}
