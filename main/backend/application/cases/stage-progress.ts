import type { z } from 'zod';

import { localTimeText } from '../../../../shared/domain/time-zone.ts';
import type { stageProgress } from '../../../../shared/ipc/schemas/cases.ts';
import type { Procedure, Stage } from '../../../../shared/procedures/procedure.ts';
import type { TakenStep } from './steps.ts';

type StageProgress = z.infer<typeof stageProgress>;

/**
 * The rail: the stages of the main way, and the end that was reached. A stage is done when the case
 * left it forwards; who did that, when and how stands beside it.
 */
export function progressOf(
  procedure: Procedure,
  current: Stage,
  steps: readonly TakenStep[],
  timeZone: string,
): StageProgress[] {
  const rail = railOf(procedure, current);
  const place = rail.indexOf(current);
  const leftBy = (stage: Stage) =>
    steps.filter((step) => step.data.from === stage.id && step.data.to !== stage.id).at(-1);
  // A rejection is an answer of its stage; a case withdrawn or made void leaves its stage undone.
  const leftUndone = (stage: Stage) => {
    const last = current.kind === 'ended' ? steps.at(-1) : undefined;
    return last?.data.from === stage.id && last.transition.rule !== stage.rule;
  };
  const enteredBy = (stage: Stage) => steps.filter((step) => step.data.to === stage.id).at(-1);
  return rail.map((stage, index) => {
    const { id, title, rule } = stage;
    const entry = (state: StageProgress['state'], step: TakenStep | undefined): StageProgress => ({
      stage: id,
      title,
      rule,
      state,
      at: step?.at ?? null,
      by: step?.by ?? null,
      note: step ? noteOf(step, timeZone) : null,
    });
    if (stage === current) {
      return stage.kind === 'ended' ? entry('done', enteredBy(stage)) : entry('current', undefined);
    }
    if (index > place) return entry('ahead', undefined);
    const step = leftUndone(stage) ? undefined : leftBy(stage);
    return entry(step ? 'done' : 'notReached', step);
  });
}

/** Other ends are left out; the one that was reached takes the place of the main one. */
function railOf(procedure: Procedure, current: Stage): Stage[] {
  const way = procedure.stages.filter((stage) => stage.kind !== 'ended');
  const mainEnd = procedure.stages.find((stage) => stage.kind === 'ended');
  const end = current.kind === 'ended' ? current : mainEnd;
  return end ? [...way, end] : way;
}

/** 书面签字 2026-11-21，陈静录入；原因… */
export function noteOf(step: TakenStep, timeZone: string): string | null {
  const parts = [approvalNote(step, timeZone), step.reason && `原因：${step.reason}`, step.note];
  const text = parts.filter((part) => part !== '').join('；');
  return text === '' ? null : text;
}

function approvalNote(
  { data: { approval }, approverName, by }: TakenStep,
  timeZone: string,
): string {
  if (!approval) return '';
  const name = approverName ?? '';
  if (approval.by === 'counter') return `${name}在柜台确认`;
  const day = localTimeText(approval.signedAt, timeZone).slice(0, 'yyyy-mm-dd'.length);
  return `${name}书面签字 ${day}，${by}录入`;
}
