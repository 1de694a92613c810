import { join } from 'node:path';

import { projectRoot } from './support/project-root.ts';
import { runCommand } from './support/run-command.ts';
import { runScript } from './support/user-facing-error.ts';

/** Each must pass by itself; all are run, so that one look shows everything. */
const checks = [
  { title: 'format', program: 'prettier', args: ['--check', '.'] },
  { title: 'lint', program: 'eslint', args: ['.'] },
  { title: 'types', program: 'tsc', args: ['--noEmit', '-p', '.'] },
  { title: 'unused code', program: 'knip', args: [] },
];

await runScript(async () => {
  const failed: string[] = [];
  for (const { title, program, args } of checks) {
    console.log(`\n— ${title}`);
    const file = join(projectRoot, 'node_modules', '.bin', program);
    if ((await runCommand(file, args, { cwd: projectRoot })) !== 0) failed.push(title);
  }
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});
