import { approvalRecordSchema } from '../../../../shared/procedures/approval.ts';
import type { CasePaper } from '../../../../shared/procedures/case-paper.ts';
import type { FormDescription } from '../../../../shared/procedures/form-description.ts';
import { eventsOfCase } from '../../database/repositories/events.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { settlementView } from '../cases/money-views.ts';
import { staffNames } from '../cases/staff-names.ts';
import { paperSteps, takenSteps } from '../cases/steps.ts';
import type { RequestContext } from '../handler.ts';
import { readProfile } from '../store/store-values.ts';

/** The form of a case; refused when there is none, or not in this stage. */
export function printableForm({ procedure, stage }: CaseFile, id: string): FormDescription {
  const form = procedure.forms.find((each) => each.id === id);
  if (!form) {
    throw new ApplicationError(
      'notFound',
      '没有这种单据，没有打印，业务单没有改变。请刷新后再试。',
    );
  }
  if (!form.printableIn.includes(stage.id)) {
    throw new ApplicationError(
      'conflict',
      `业务单在“${stage.title}”环节，不能打印${form.title}；业务单没有改变。请先办完前面的环节。`,
    );
  }
  return form;
}

/** What the next print of a case says; `number` counts the prints that count. */
export async function casePaperOf(
  file: CaseFile,
  form: FormDescription,
  photos: CasePaper['photos'],
  context: RequestContext,
): Promise<CasePaper> {
  const { executor, now } = context;
  const { row, procedure, basis, request, record, decision } = file;
  const { orderNumber, orderedAt } = basis;
  if (row.number === null || decision === null)
    throw new Error('A paper of a case without decision.');
  const profile = await readProfile(executor);
  const nameOf = await staffNames(executor);
  return {
    store: { name: profile?.name ?? '', branch: profile?.branch ?? '' },
    print: {
      at: now,
      timeZone: basis.settings.timeZone,
      by: actorOf(context).name,
      number: nextPrintNumber(file, form.id),
    },
    number: row.number,
    order: orderNumber === null || orderedAt === null ? null : { number: orderNumber, orderedAt },
    customer: basis.customer,
    goods: basis.goods,
    requestedAt: row.requested_at,
    settings: basis.settings,
    service: basis.service,
    request,
    record,
    decision,
    photos,
    money: file.money,
    settlements: file.settlements.map((settlement) => settlementView(settlement, nameOf)),
    approval: row.approval === null ? null : approvalRecordSchema.parse(JSON.parse(row.approval)),
    steps: paperSteps(takenSteps(procedure, await eventsOfCase(executor, row.id), nameOf)),
  };
}

/** A print that was cancelled does not count. */
function nextPrintNumber({ prints }: CaseFile, form: string): number {
  const counted = prints.filter((print) => print.form === form && print.cancelled === 0);
  return Math.max(0, ...counted.map((print) => print.print_number)) + 1;
}
