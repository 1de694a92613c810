import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { prepareProgram, programEnv } from './support/prepare-program.ts';
import { projectRoot } from './support/project-root.ts';
import { runScript } from './support/user-facing-error.ts';
import { pdfToolsNeed, sheetToolsNeed } from './system-packages/needs.ts';
import { runPlaywright } from './test-run/playwright-run.ts';
import { sumOf, tallyLine, type Tally } from './test-run/tally.ts';
import { runVitest } from './test-run/vitest-run.ts';

// All tests, unit to end-to-end. The last line is `N passed, N failed`.
await runScript(async () => {
  const tally = await runAll().catch((error: unknown): Tally => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  console.log(tallyLine(tally));
  return tally.failed === 0 ? 0 : 1;
});

async function runAll(): Promise<Tally> {
  const reports = join(projectRoot, 'test-results', 'reports');
  mkdirSync(reports, { recursive: true });
  const program = await prepareProgram('development', [pdfToolsNeed, sheetToolsNeed]);
  try {
    const env = programEnv(program);
    return sumOf([await runVitest(reports, env), await runPlaywright(reports, env)]);
  } finally {
    await program.stop();
  }
}
