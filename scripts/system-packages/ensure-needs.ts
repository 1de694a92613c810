import { outputOf, runCommand } from '../support/run-command.ts';
import { UserFacingError } from '../support/user-facing-error.ts';
import type { Need } from './needs.ts';

/**
 * Makes sure that everything in `needs` is there: installs Debian packages when this user may
 * (root), otherwise ends with the exact command to run. A missing need is never skipped.
 */
export async function ensureNeeds(needs: readonly Need[]): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = needs.filter((need) => !need.isMet());
  if (missing.length === 0) return;
  if (outputOf('apt-get', ['--version']) === null) throw notDebian(missing);
  const command = ['install', '--yes', '--no-install-recommends', ...packagesOf(missing)];
  if (process.getuid?.() !== 0) {
    throw new UserFacingError(
      `${listOf(missing)}\nPlease run this once, then try again:\n\n` +
        `  sudo apt-get update && sudo apt-get ${command.join(' ')}\n`,
    );
  }
  await install(command, missing);
}

async function install(command: string[], missing: readonly Need[]): Promise<void> {
  console.log(listOf(missing));
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  await runCommand('apt-get', ['update'], { env, stdio: [...stdio] });
  // Names are looked up again: before the update apt may not know the t64 ones.
  const packages = packagesOf(missing);
  const code = await runCommand('apt-get', [...command.slice(0, 3), ...packages], {
    env,
    stdio: [...stdio],
  });
  const still = missing.filter((need) => !need.isMet());
  if (code === 0 && still.length === 0) return;
  throw new UserFacingError(
    `apt-get could not install: ${packages.join(' ')}\nStill missing: ${listOf(still)}`,
  );
}

/** Newer releases call some libraries `…t64` and do not know the old name. */
function packagesOf(needs: readonly Need[]): string[] {
  return needs
    .flatMap((need) => need.packages)
    .map((name) => (isPackage(`${name}t64`) ? `${name}t64` : name));
}

function isPackage(name: string): boolean {
  return (outputOf('apt-cache', ['show', '--no-all-versions', name]) ?? '').trim() !== '';
}

function listOf(needs: readonly Need[]): string {
  return `Missing on this computer: ${needs.map((need) => need.what).join('; ')}.`;
}

function notDebian(missing: readonly Need[]): UserFacingError {
  const names = missing.flatMap((need) => need.packages).join(' ');
  return new UserFacingError(
    `${listOf(missing)}\nInstall what your system calls these Debian packages: ${names}`,
  );
}
