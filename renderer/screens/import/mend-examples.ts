import type { ImportProblem } from '../../../shared/ipc/schemas/imports.ts';
import type { MendKind } from '../../../shared/import/mend.ts';

/** The first cell of each kind of proposal, as it is and as it would be. */
export function mendExamples(
  problems: readonly ImportProblem[],
): ReadonlyMap<MendKind, { from: string; to: string }> {
  const examples = new Map<MendKind, { from: string; to: string }>();
  for (const { proposal } of problems) {
    if (proposal !== null && !examples.has(proposal.kind)) examples.set(proposal.kind, proposal);
  }
  return examples;
}
