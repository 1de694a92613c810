import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { projectRoot } from '../support/project-root.ts';
import { runCommand } from '../support/run-command.ts';
import { withExitCode, type Tally } from './tally.ts';

const reportSchema = z.object({ numTotalTests: z.int(), numPassedTests: z.int() });

/** Everything that runs without the program: `tests/**\/*.test.ts`. */
export async function runVitest(reportFolder: string, env: NodeJS.ProcessEnv): Promise<Tally> {
  const report = join(reportFolder, 'vitest.json');
  rmSync(report, { force: true });
  const vitest = join(projectRoot, 'node_modules', '.bin', 'vitest');
  const code = await runCommand(vitest, ['run'], {
    cwd: projectRoot,
    env: { ...env, GUITAI_TEST_REPORT: report },
  });
  return withExitCode(tallyFrom(report), code);
}

function tallyFrom(report: string): Tally {
  const content = reportSchema.safeParse(readJson(report));
  if (!content.success) return { passed: 0, failed: 0 };
  const { numTotalTests, numPassedTests } = content.data;
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // No report: the runner did not get that far.
  }
}
