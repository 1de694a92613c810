import { launchVariable } from '../../scripts/end-to-end/launch-variable.ts';
import { prepareProgram } from '../../scripts/support/prepare-program.ts';

/** Builds the program and opens a display, as the end-to-end tests do; `stop` closes it. */
export async function programForBench(): Promise<{ stop: () => Promise<void> }> {
  const displayBefore = process.env['DISPLAY'];
  const program = await prepareProgram('development');
  process.env[launchVariable] = JSON.stringify(program.launch);
  if (program.display !== null) process.env['DISPLAY'] = program.display;
  return {
    stop: async () => {
      // The next bench opens its own; a name left behind would look like one that is there.
      if (displayBefore === undefined) delete process.env['DISPLAY'];
      else process.env['DISPLAY'] = displayBefore;
      await program.stop();
    },
  };
}
