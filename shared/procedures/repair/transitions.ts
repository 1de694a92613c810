import { asideSteps } from './steps/aside.ts';
import { diagnosingSteps } from './steps/diagnosing.ts';
import { endingSteps } from './steps/ending.ts';
import { reachingSteps } from './steps/reaching.ts';
import { repairingSteps } from './steps/repairing.ts';
import { returningSteps } from './steps/returning.ts';
import type { RepairRow } from './steps/row.ts';

/** All that can be done with a repair, along its way; what is beside the way comes last. */
export const repairTransitions: readonly RepairRow[] = [
  ...reachingSteps,
  ...diagnosingSteps,
  ...repairingSteps,
  ...returningSteps,
  ...endingSteps,
  ...asideSteps,
];
