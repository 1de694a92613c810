import path from 'node:path';
import { build } from 'vite';

/**
 * Bundles programs, as the product is bundled, so that hundreds of them start quickly: sources by
 * name; the files are `<folder>/<name>.cjs`.
 */
export async function bundlePrograms(
  folder: string,
  sources: Record<string, string>,
): Promise<(name: string) => string> {
  const input = Object.entries(sources).map(([name, file]) => [name, path.resolve(file)] as const);
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
        input: Object.fromEntries(input),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return (name) => path.join(folder, `${name}.cjs`);
}
