import path from 'node:path';
import { build } from 'vite';

/**
 * Bundles the program and the snapshot worker as the product is bundled, so that a hundred of them
 * start quickly. Returns the paths of the two.
 */
export async function bundlePrograms(folder: string): Promise<{ program: string; worker: string }> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node18',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          program: path.resolve('tests/crash/saving-program.ts'),
          worker: path.resolve('main/backend/database/engine/snapshot-worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return { program: path.join(folder, 'program.cjs'), worker: path.join(folder, 'worker.cjs') };
}
