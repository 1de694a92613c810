import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export type RuntimeSource = 'override' | 'installed' | 'downloaded' | 'registry';

/** A folder with an Electron in it. */
export interface ElectronRuntime {
  source: RuntimeSource;
  folder: string;
  executable: string;
  /** Such as `25.1.1`; `unknown` when the folder does not say. */
  version: string;
}

const executableNames = [
  'electron',
  'electron.exe',
  join('Electron.app', 'Contents', 'MacOS', 'Electron'),
];

/** The runtime in `folder`, or null when no Electron executable is there. */
export function runtimeIn(folder: string, source: RuntimeSource): ElectronRuntime | null {
  const name = executableNames.find((candidate) => existsSync(join(folder, candidate)));
  if (name === undefined) return null;
  return { source, folder, executable: join(folder, name), version: versionIn(folder) };
}

/** Official builds open the app named on the command line; packaged ones only `resources/app`. */
export function opensAppFromArgument(runtime: ElectronRuntime): boolean {
  if (basename(runtime.executable) === 'Electron') return true;
  return existsSync(join(runtime.folder, 'resources', 'default_app.asar'));
}

function versionIn(folder: string): string {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}
