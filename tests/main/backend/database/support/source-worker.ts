import { createWorkerBuilder } from '../../../../../main/backend/database/engine/snapshot-builder.ts';
import type { SnapshotBuilder } from '../../../../../main/backend/database/engine/snapshot-builder.ts';
import { sqlWasm } from './wasm.ts';

/**
 * The snapshot worker from its TypeScript source; the program starts the bundled file. Needs the
 * project as working directory.
 */
export function sourceWorkerBuilder(): SnapshotBuilder {
  const source = new URL(
    '../../../../../main/backend/database/engine/snapshot-worker.ts',
    import.meta.url,
  ).href;
  const entry = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(source)}, ${JSON.stringify(source)}))`;
  return createWorkerBuilder(entry, sqlWasm, { eval: true });
}
