import type { Missing } from '../../../../shared/procedures/evaluation.ts';
import { ApplicationError } from '../application-error.ts';

/** Refuses a step with everything that is still needed; does nothing when nothing is. */
export function refuseWhenMissing(title: string, missing: readonly Missing[]): void {
  if (missing.length === 0) return;
  const taken = missing.some((each) => each.rule === 'CASE-2');
  const sentences = missing.map((each) => `${each.message}（${each.rule}）`).join('');
  throw new ApplicationError(
    taken ? 'conflict' : 'incomplete',
    `还不能办理“${title}”：${sentences}已经填写的内容都在，补好以后再办。`,
    missing.map(({ path, message }) => ({ path, message })),
  );
}
