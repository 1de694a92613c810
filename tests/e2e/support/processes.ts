import { readFileSync } from 'node:fs';

/** Resolves once the process is gone; a zombie that waits for its parent counts as gone. */
export async function whenGone(pid: number): Promise<void> {
  const limit = Date.now() + 30_000;
  while (isRunning(pid)) {
    if (Date.now() > limit) throw new Error(`Process ${pid} is still running after 30 s.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
