import { spawn, spawnSync, type StdioOptions } from 'node:child_process';

export interface CommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  stdio?: StdioOptions;
  /** Ends the command after so many milliseconds. */
  timeoutMs?: number;
}

/** Runs a program to its end and gives its exit code (1 when a signal ended it). */
export async function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<number> {
  const { timeoutMs, ...spawnOptions } = options;
  const child = spawn(program, args, {
    stdio: 'inherit',
    ...spawnOptions,
    ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** Output of a program, or null when it is missing or fails. */
export function outputOf(program: string, args: readonly string[]): string | null {
  const result = spawnSync(program, args, { encoding: 'utf8' });
  return result.error !== undefined || result.status !== 0 ? null : result.stdout;
}

/** How to call npm from a script: through the running npm when there is one. */
export function npmCommand(args: readonly string[]): [program: string, args: string[]] {
  const runningNpm = process.env['npm_execpath'];
  if (runningNpm !== undefined && /npm-cli\.[cm]?js$/.test(runningNpm)) {
    return [process.execPath, [runningNpm, ...args]];
  }
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args]];
}
