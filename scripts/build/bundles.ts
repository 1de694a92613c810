import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

import { projectRoot } from '../support/project-root.ts';
import type { BuildKind } from './build-kind.ts';

/** Programs that run in Node: bundle name and where each begins. */
const nodePrograms = [
  { name: 'main', entry: 'main/index.ts' },
  { name: 'preload', entry: 'main/preload.ts' },
  { name: 'backend', entry: 'main/backend/index.ts' },
  { name: 'snapshot-worker', entry: 'main/backend/database/engine/snapshot-worker.ts' },
  { name: 'backup-worker', entry: 'main/backend/backup/backup-worker.ts' },
  { name: 'order-file-worker', entry: 'main/backend/sheets/order-file-worker.ts' },
  { name: 'sheet-writer-worker', entry: 'main/backend/sheets/sheet-writer-worker.ts' },
  { name: 'packet-worker', entry: 'main/backend/packets/packet-worker.ts' },
] as const;

/** The builds that make up the program, written below `output`. */
export function bundles(kind: BuildKind, output: string): InlineConfig[] {
  return [
    ...nodePrograms.map(({ name, entry }) => nodeBundle(kind, output, name, entry)),
    pageBundle(kind, 'renderer', join(output, 'renderer')),
    pageBundle(kind, 'main/printing/page', join(output, 'print-page')),
  ];
}

function common(kind: BuildKind): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    define: {
      __GUITAI_DEVELOPMENT__: JSON.stringify(kind === 'development'),
      'process.env.NODE_ENV': JSON.stringify('production'),
    },
  };
}

function nodeBundle(kind: BuildKind, output: string, name: string, entry: string): InlineConfig {
  return {
    ...common(kind),
    root: projectRoot,
    publicDir: false,
    // Everything is bundled; only what the runtime itself brings stays outside.
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: entry,
      target: 'node18',
      outDir: join(output, 'main'),
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      sourcemap: kind === 'development',
      rolldownOptions: {
        output: {
          format: 'cjs',
          entryFileNames: `${name}.cjs`,
          // A sandboxed preload has no `exports`: nothing may be written to it.
          esModule: false,
          codeSplitting: false,
        },
      },
    },
  };
}

function pageBundle(kind: BuildKind, root: string, outDir: string): InlineConfig {
  return {
    ...common(kind),
    root: join(projectRoot, root),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
      sourcemap: kind === 'development',
    },
  };
}
