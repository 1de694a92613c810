import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Installs the packages of a folder that has a lock file of its own, once, and returns where: tools
 * that the program does not ship with stay out of its dependencies. `marker` is there when they are.
 */
export function installPeer(
  source: string,
  target: string,
  marker: string,
  options: string[] = [],
): string {
  const lock = 'package-lock.json';
  const wanted = fs.readFileSync(path.join(source, lock));
  const installed = path.join(target, lock);
  const same = fs.existsSync(installed) && fs.readFileSync(installed).equals(wanted);
  if (same && fs.existsSync(path.join(target, marker))) return target;
  fs.mkdirSync(target, { recursive: true });
  if (source !== target) {
    for (const name of ['package.json', lock]) {
      fs.copyFileSync(path.join(source, name), path.join(target, name));
    }
  }
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--no-audit', '--no-fund', ...options], {
    cwd: target,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return target;
}
