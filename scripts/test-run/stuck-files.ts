import { execFileSync } from 'node:child_process';

import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Longer than any one test may take, also on a busy machine. */
const mostSilenceMs = 12 * 60_000;

/**
 * Ends the threads of work that say nothing any more. A test's own time limit cannot stop code that
 * never lets go of its thread: the run would wait for ever, and nobody would learn for which file.
 * The run then goes on, and counts the file as failed.
 */
export class StuckFiles implements Reporter {
  readonly #running = new Map<TestModule, string>();
  #timer: NodeJS.Timeout | undefined;

  onTestModuleStart(file: TestModule): void {
    this.#heard(file, 'loading');
  }

  onTestCaseReady(test: TestCase): void {
    this.#heard(test.module, test.fullName);
  }

  onTestCaseResult(test: TestCase): void {
    this.#heard(test.module, `after ${test.fullName}`);
  }

  onTestModuleEnd(file: TestModule): void {
    this.#running.delete(file);
    this.#wait();
  }

  onTestRunEnd(): void {
    clearTimeout(this.#timer);
  }

  #heard(file: TestModule, place: string): void {
    this.#running.set(file, place);
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), mostSilenceMs);
  }

  #end(): void {
    for (const [file, place] of this.#running) {
      console.error(`Stuck: ${file.relativeModuleId} (${place})`);
    }
    for (const pid of workers()) process.kill(pid, 'SIGKILL');
  }
}

/** The processes in which this run's files run. */
function workers(): number[] {
  const listed = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((line) => line.includes('workers/forks'))
    .map((line) => Number.parseInt(line, 10));
}
