import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { assertNever } from '../../shared/domain/assert-never.ts';
import type { BackendMessage, MainMessage } from '../../shared/ipc/envelope.ts';
import { backendStartFrom } from '../backend-start.ts';
import { fileLog } from '../log/file-log.ts';
import { stackOf } from '../log/log.ts';
import type { Backend } from './create-backend.ts';
import { createBackend } from './create-backend.ts';
import { createWorkerBuilder } from './database/engine/snapshot-builder.ts';
import { failureOf } from './ipc/failure-of.ts';
import { loadFonts } from './pdf/fonts.ts';
import { createWorkerReader } from './sheets/order-file-reader.ts';
import { createWorkerWriter } from './sheets/sheet-writer.ts';
import { startClock } from './start-clock.ts';

// The utility process: opens the data, says so, and answers what main passes on.
const { dataFolder, assetsFolder, logFolder, clockStart, holdImportAt } = backendStartFrom(
  process.argv,
);
const log = fileLog({ folder: logFolder, name: 'backend', now: Date.now });
const clock = startClock(clockStart);
/** From then on nothing is answered: main asks again after the restart. */
let ending = false;
const opened = open();

process.parentPort.on('message', ({ data }: { data: MainMessage }) => {
  void handle(data);
});
process.on('uncaughtException', (error) => {
  log.write('error', 'backend.uncaught', { stack: stackOf(error) });
  void endProcess(1);
});

async function open(): Promise<Backend | null> {
  try {
    const wasm = await readFile(join(assetsFolder, 'sql-wasm.wasm'));
    const backend = await createBackend({
      dataFolder,
      wasm,
      snapshotBuilder: createWorkerBuilder(join(__dirname, 'snapshot-worker.cjs'), wasm),
      loadFonts: () => loadFonts(assetsFolder),
      clock: clock.now,
      startReader: createWorkerReader(join(__dirname, 'order-file-worker.cjs')),
      writeSheet: createWorkerWriter(join(__dirname, 'sheet-writer-worker.cjs')),
      holdImportAt,
      announce: (topics) => send({ kind: 'notice', notice: { kind: 'changed', topics } }),
      notify: (notice) => send({ kind: 'notice', notice }),
      // Main starts it again and repeats what was not answered: a save then either is there or not.
      onReadOnly: () => void endProcess(1),
      log,
    });
    await clock.catchUp(backend.database);
    send({ kind: 'ready' });
    return backend;
  } catch (error) {
    const { code, message } = failureOf(error);
    log.write('error', 'backend.cannotOpen', { code, stack: stackOf(error) });
    send({ kind: 'cannotOpen', code, message });
    return null;
  }
}

async function handle(message: MainMessage): Promise<void> {
  switch (message.kind) {
    case 'request': {
      const backend = await opened;
      // Without data there is nothing to answer; main has been told and does not ask.
      const answer = await backend?.answer(message);
      if (answer && !ending) send({ kind: 'answer', id: message.id, answer });
      return;
    }
    case 'close':
      await (await opened)?.close();
      send({ kind: 'closed' });
      return;
    default:
      assertNever(message);
  }
}

function send(message: BackendMessage): void {
  process.parentPort.postMessage(message);
}

async function endProcess(code: number): Promise<void> {
  ending = true;
  await log.flush();
  process.exit(code);
}
