import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';

import { cacheFolder, nameForPath } from '../support/cache-folder.ts';
import { opensAppFromArgument, type ElectronRuntime } from './runtime.ts';

/** What to start, and which arguments come first. */
export interface LaunchCommand {
  executable: string;
  args: string[];
}

/** How to open the app in `appFolder` (it holds package.json) with `runtime`. */
export function launchCommand(runtime: ElectronRuntime, appFolder: string): LaunchCommand {
  if (opensAppFromArgument(runtime)) {
    return { executable: runtime.executable, args: [...sandboxArgs(), appFolder] };
  }
  return { executable: executableWithApp(runtime, appFolder), args: sandboxArgs() };
}

// Chromium refuses to run as root with its sandbox, as in a container.
function sandboxArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * A packaged-style runtime only opens `resources/app`. It is linked, file by file, into a folder
 * of its own per app, where `resources/app` is a link to the app: instant, and no second copy.
 */
function executableWithApp(runtime: ElectronRuntime, appFolder: string): string {
  const folder = join(cacheFolder(), 'apps', nameForPath(`${runtime.folder}\n${appFolder}`));
  const executable = runtime.executable.replace(runtime.folder, folder);
  if (existsSync(executable) && linkTarget(join(folder, 'resources', 'app')) === appFolder) {
    return executable;
  }
  mkdirSync(join(cacheFolder(), 'apps'), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'apps', 'linking-'));
  linkTree(runtime.folder, work);
  rmSync(join(work, 'resources'), { recursive: true, force: true });
  mkdirSync(join(work, 'resources'));
  symlinkSync(appFolder, join(work, 'resources', 'app'));
  rmSync(folder, { recursive: true, force: true });
  renameSync(work, folder);
  return executable;
}

function linkTree(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) {
      mkdirSync(target);
      linkTree(source, target);
    } else {
      linkOrCopy(source, target);
    }
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target); // Another disk, or a file system without hard links.
  }
}

function linkTarget(path: string): string | null {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  return entry?.isSymbolicLink() === true ? readlinkSync(path) : null;
}
