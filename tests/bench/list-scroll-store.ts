import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { createBackend } from '../../main/backend/create-backend.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { sqlWasm } from '../main/backend/database/support/wasm.ts';
import { fillStore } from './many-orders.ts';

/** Sets up the store of a data folder with so many orders and cases; gives its manager's id. */
export async function fillDataFolder(dataFolder: string, orders: number): Promise<string> {
  const backend = await createBackend({
    dataFolder: join(dataFolder, 'data'),
    wasm: sqlWasm,
    snapshotBuilder: null,
    loadFonts: () => Promise.reject(new Error('Nothing is printed here.')),
    clock: () => Date.now(),
    announce: () => undefined,
    startReader: () => {
      throw new Error('Nothing is read here.');
    },
    writeSheet: () => Promise.reject(new Error('Nothing is written here.')),
    notify: () => undefined,
    holdImportAt: null,
    onReadOnly: () => undefined,
    log: { write: () => undefined, flush: () => Promise.resolve() },
  });
  try {
    const answer = await backend.answer({
      channel: 'store.setUp',
      input: { profile: { name: '某某家居', branch: '', code: '' }, managerName: '李明' },
      requestId: randomUUID(),
      staffId: null,
    });
    if (!answer.ok) throw new Error(answer.message);
    const manager = contract['store.setUp'].answer.parse(answer.value);
    await fillStore({ database: backend.database, manager }, orders);
    return manager.id;
  } finally {
    await backend.close();
  }
}
