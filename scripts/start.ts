import { prepareProgram, programEnv } from './support/prepare-program.ts';
import { runCommand } from './support/run-command.ts';
import { runScript } from './support/user-facing-error.ts';

await runScript(async () => {
  const program = await prepareProgram('production');
  if (program.virtual) {
    console.log(
      `There is no screen here: the window opens on the virtual one ${program.display ?? ''}.`,
    );
  }
  try {
    const { executable, args } = program.launch;
    return await runCommand(executable, args, { env: programEnv(program) });
  } finally {
    await program.stop();
  }
});
