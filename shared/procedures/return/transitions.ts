import { approvingSteps } from './steps/approving.ts';
import { askingSteps } from './steps/asking.ts';
import { asideSteps } from './steps/aside.ts';
import { inspectingSteps } from './steps/inspecting.ts';
import type { ReturnRow } from './steps/row.ts';
import { settlingSteps } from './steps/settling.ts';
import { takingBackSteps } from './steps/taking-back.ts';

/** All that can be done with a return or an exchange, along its way; what is beside the way comes last. */
export const returnTransitions: readonly ReturnRow[] = [
  ...askingSteps,
  ...inspectingSteps,
  ...approvingSteps,
  ...takingBackSteps,
  ...settlingSteps,
  ...asideSteps,
];
