import type { DeadlineView } from '../../../../shared/ipc/schemas/service.ts';
import type { DeadlineDescription } from '../../../../shared/procedures/deadline-description.ts';
import type { Procedure } from '../../../../shared/procedures/procedure.ts';
import { procedureOf } from '../../../../shared/procedures/registry.ts';
import { findCase } from '../../database/repositories/cases.ts';
import { findDeadline } from '../../database/repositories/deadlines.ts';
import type { Cases, Deadlines, Executor } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import { staffNames } from '../cases/staff-names.ts';
import { viewsOf } from './deadline-views.ts';

/** A stored deadline with what describes it. */
export interface DeadlineFile {
  row: Deadlines;
  caseRow: Cases;
  procedure: Procedure;
  /** Unknown where a later program no longer has it. */
  description: DeadlineDescription | undefined;
  title: string;
}

export async function loadDeadline(executor: Executor, id: string): Promise<DeadlineFile> {
  const row = await findDeadline(executor, id);
  const caseRow = row && (await findCase(executor, row.case_id));
  if (!caseRow) {
    throw new ApplicationError('notFound', '没有找到这条时限。内容没有改变。请刷新业务单后再办。');
  }
  const procedure = procedureOf(caseRow.procedure);
  const description = procedure.deadlines.find((each) => each.id === row.deadline);
  return { row, caseRow, procedure, description, title: description?.title ?? row.rule };
}

/** As its case's page shows it. */
export async function deadlineViewById(executor: Executor, id: string): Promise<DeadlineView> {
  const { row, procedure } = await loadDeadline(executor, id);
  const [view] = await viewsOf(executor, [row], procedure, await staffNames(executor));
  if (!view) throw new Error('A deadline without its view.');
  return view;
}
