import { prepareProgram } from '../support/prepare-program.ts';
import { keyringNeed, notificationNeed } from '../system-packages/needs.ts';
import { launchVariable } from './launch-variable.ts';

/** Builds the program and opens a display once for all tests; gives back how to undo it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const program = await prepareProgram('development', [keyringNeed, notificationNeed]);
  process.env[launchVariable] = JSON.stringify(program.launch);
  if (program.display !== null) process.env['DISPLAY'] = program.display;
  return program.stop;
}
