import type { VisitView } from '../../../shared/ipc/schemas/service.ts';
import { visitKindTitles } from '../../../shared/procedures/visit-plan.ts';
import { text } from '../../../shared/text/text.ts';

const words = text.record;

/** 上门检查, 周强: an appointment in a few words besides its time. */
export function visitWords({ kind, technician, state }: VisitView): string {
  const who = technician === null ? [] : [words.technician(technician.name)];
  return [words.visitStates[state], visitKindTitles[kind], ...who].join(text.common.separator);
}
