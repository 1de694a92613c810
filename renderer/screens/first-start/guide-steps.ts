import { text } from '../../../shared/text/text.ts';
import type { StartStep } from '../../app/start/start-steps.tsx';

/** Typed before anything is saved. */
export type TypedStep = 'store' | 'manager' | 'passphrase';
/** Done while the store already stands: what is put off is asked for later by a banner. */
export type LaterStep = 'recovery' | 'backup' | 'done';
export type GuideStep = TypedStep | LaterStep;

export const laterSteps: readonly LaterStep[] = ['recovery', 'backup', 'done'];

/** Only where the system keeps no keys a passphrase is asked for. */
export function typedSteps(needsPassphrase: boolean): readonly TypedStep[] {
  return needsPassphrase ? ['store', 'manager', 'passphrase'] : ['store', 'manager'];
}

export function stepsOfGuide(needsPassphrase: boolean): StartStep<GuideStep>[] {
  return [...typedSteps(needsPassphrase), ...laterSteps].map((id) => ({
    id,
    title: text.firstStart.steps[id],
  }));
}

/** The step after (1) or before (-1) the one shown; null past the ends. */
export function neighbour<Step>(steps: readonly Step[], step: Step, by: 1 | -1): Step | null {
  return steps[steps.indexOf(step) + by] ?? null;
}
