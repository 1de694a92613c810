import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

import type { LongContext, RequestContext } from '../../main/backend/application/handler.ts';
import { importsHandlers } from '../../main/backend/application/imports/index.ts';
import type { ImportPreview, ImportResult, ImportState } from '../../shared/ipc/schemas/imports.ts';
import type { StaffMember } from '../../shared/ipc/schemas/store.ts';
import { readingClock } from './order-file.ts';
import { readerInProcess } from './reader-in-process.ts';
import type { TestBackend } from './test-backend.ts';
import type { TestStore } from './test-store.ts';

interface HowToOpen {
  name?: string;
  /** The receptionist unless said otherwise. */
  by?: StaffMember;
}

/** A file in somebody's hands, read. */
interface OpenedFile {
  importId: string;
  state: ImportState;
}

/** Opens a file as a person does, and looks on until it has been read. */
export async function openFile(
  backend: TestBackend,
  bytes: Uint8Array,
  { name = '订单.csv', by = backend.people.receptionist }: HowToOpen = {},
): Promise<OpenedFile> {
  const file = { name, bytes: new Uint8Array(bytes) };
  const { importId } = await backend.get('imports.open', file, { by });
  return { importId, state: await stateAfterReading(backend, importId, by) };
}

/** The state of a file once it is no longer being read. */
export async function stateAfterReading(
  backend: TestBackend,
  importId: string,
  by = backend.people.receptionist,
): Promise<ImportState> {
  for (;;) {
    const state = await backend.get('imports.state', { importId }, { by });
    if (state.kind !== 'reading') return state;
    await setImmediate();
  }
}

export function previewOf(state: ImportState): ImportPreview {
  if (state.kind === 'ready') return state.preview;
  throw new Error(`The file is not ready: ${JSON.stringify(state)}`);
}

/** Imports a file as a person does: opens it, looks at the preview, says yes. */
export async function importFile(
  backend: TestBackend,
  bytes: Uint8Array,
  how: HowToOpen = {},
): Promise<ImportResult> {
  const { importId, state } = await openFile(backend, bytes, how);
  previewOf(state);
  const by = how.by ?? backend.people.receptionist;
  return backend.get('imports.store', { importId }, { by });
}

/** The same into a store without the door of the backend. */
export async function importOrders(store: TestStore, bytes: Uint8Array): Promise<ImportResult> {
  const handlers = importsHandlers({
    startReader: readerInProcess,
    notify: () => undefined,
    holdImportAt: null,
    log: { write: () => undefined, flush: () => Promise.resolve() },
  });
  const file = { name: '订单.csv', bytes: new Uint8Array(bytes) };
  const { importId } = await handlers['imports.open'](file, longContextOf(store));
  const staffId = store.manager.id;
  for (;;) {
    const { kind } = await handlers['imports.state']({ importId }, { staffId });
    if (kind !== 'reading') break;
    await setImmediate();
  }
  return store.write('imports.store', handlers['imports.store'], { importId });
}

/** What a handler with effect `long` gets, in a store without the door of the backend. */
export function longContextOf({ database, manager, changed }: TestStore): LongContext {
  const contextOf = (executor: RequestContext['executor']): RequestContext => ({
    executor,
    now: readingClock.now,
    actor: manager,
    newId: randomUUID,
    newSalt: () => randomUUID().replaceAll('-', ''),
    changed: (topic) => changed.push(topic),
    viewed: () => undefined,
    whenOver: () => undefined,
  });
  return {
    now: readingClock.now,
    actor: manager,
    newId: randomUUID,
    read: (work) => database.read((executor) => work(contextOf(executor))),
    unit: (work) => database.unit((executor) => work(contextOf(executor))),
  };
}
