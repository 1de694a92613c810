import { existsSync } from 'node:fs';

const sheets = new URL('../../../../../main/backend/sheets/', import.meta.url);

/**
 * Code that runs a worker entry from its TypeScript source, to be started with `eval: true`; the
 * program starts the bundled file. Needs the project as working directory.
 */
export function sourceThread(file: 'order-file-worker.ts' | 'sheet-writer-worker.ts'): string {
  const source = new URL(file, sheets);
  if (!existsSync(source)) throw new Error(`${file} is not there.`);
  const url = JSON.stringify(source.href);
  return `import('tsx/esm/api').then(({ tsImport }) => tsImport(${url}, ${url}))`;
}
