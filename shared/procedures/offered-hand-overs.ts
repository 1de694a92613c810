import type { HandOver, HandOverSource } from './hand-over.ts';
import type { Procedure } from './procedure.ts';

interface GoingOn {
  stage: string;
  hasOrder: boolean;
  source: HandOverSource;
}

/** The procedures that can go on from a case as it is; of a draft as it is typed. `now` in UTC ms. */
export function offeredHandOvers(
  { handsOverTo }: Pick<Procedure, 'handsOverTo'>,
  { stage, hasOrder, source }: GoingOn,
  now: number,
): HandOver[] {
  return handsOverTo.filter(
    ({ from, needsOrder, when }) =>
      from.includes(stage) && (!needsOrder || hasOrder) && (when?.(source, now) ?? true),
  );
}
