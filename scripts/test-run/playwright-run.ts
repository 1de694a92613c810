import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { projectRoot } from '../support/project-root.ts';
import { runCommand } from '../support/run-command.ts';
import { withExitCode, type Tally } from './tally.ts';

const reportSchema = z.object({
  stats: z.object({
    expected: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
    skipped: z.int(),
  }),
});

/** Everything in the real program: `tests/**\/*.spec.ts`. */
export async function runPlaywright(reportFolder: string, env: NodeJS.ProcessEnv): Promise<Tally> {
  const report = join(reportFolder, 'playwright.json');
  rmSync(report, { force: true });
  const playwright = join(projectRoot, 'node_modules', '.bin', 'playwright');
  const code = await runCommand(playwright, ['test', '--reporter=list,json'], {
    cwd: projectRoot,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return withExitCode(tallyFrom(report), code);
}

function tallyFrom(report: string): Tally {
  const content = reportSchema.safeParse(readJson(report));
  if (!content.success) return { passed: 0, failed: 0 };
  const { expected, unexpected, flaky, skipped } = content.data.stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // No report: the runner did not get that far.
  }
}
