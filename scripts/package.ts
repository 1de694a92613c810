import { join } from 'node:path';

import { build, Platform, type Configuration } from 'electron-builder';

import { buildApp } from './build/build-app.ts';
import { resolveRuntime } from './electron-runtime/resolve-runtime.ts';
import type { ElectronRuntime } from './electron-runtime/runtime.ts';
import { projectRoot } from './support/project-root.ts';
import { runScript, UserFacingError } from './support/user-facing-error.ts';

const trialFolder = join('release', 'trial');
const trial = process.argv.includes('--trial');

// Packs the production build for this system into release/. `--trial` packs it with the runtime of
// the registry too, to see that packing works; what comes out is not for customers.
await runScript(async () => {
  const runtime = await resolveRuntime();
  if (runtime.source === 'registry' && !trial) {
    throw new UserFacingError(
      `Only Electron ${runtime.version} from the package registry is here, which is for development.\n` +
        'Package where the official Electron can be downloaded, or try it out with: npm run package -- --trial',
    );
  }
  await buildApp('production');
  await build({
    projectDir: projectRoot,
    targets: Platform.current().createTarget(),
    publish: 'never',
    config: configuration(runtime),
  });
  const folder = runtime.source === 'registry' ? trialFolder : 'release';
  console.log(`Packed with Electron ${runtime.version}: ${join(projectRoot, folder)}`);
  return 0;
});

function configuration(runtime: ElectronRuntime): Configuration {
  const common = {
    extends: join(projectRoot, 'electron-builder.yml'),
    electronDist: runtime.folder,
    electronVersion: runtime.version,
  };
  return runtime.source === 'registry'
    ? { ...common, directories: { output: trialFolder } }
    : // Electron 25, the registry's, has no such fuse, and setting it fails.
      { ...common, electronFuses: { grantFileProtocolExtraPrivileges: false } };
}
