import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { writeProfile } from '../../main/backend/application/store/store-values.ts';
import { identityCodec } from '../../main/backend/database/engine/codec.ts';
import { createNodeFileSystem } from '../../main/backend/database/engine/node-file-system.ts';
import { migrations } from '../../main/backend/database/migrations/index.ts';
import { openDatabase } from '../../main/backend/database/open-database.ts';
import { saveStaff } from '../../main/backend/database/repositories/staff.ts';
import type { Schema } from '../../main/backend/database/schema.ts';
import type { StaffMember } from '../../shared/ipc/schemas/store.ts';
import { sqlWasm } from '../main/backend/database/support/wasm.ts';
import { fillStore } from './many-orders.ts';

/**
 * Sets up the store of a data folder with so many orders and cases, as a version without encryption
 * left it; gives its manager's id. The program encrypts the folder when it is given a key.
 */
export async function fillDataFolder(
  dataFolder: string,
  orders: number,
  open = Math.ceil(orders / 50),
): Promise<string> {
  const database = await openDatabase<Schema>({
    fileSystem: createNodeFileSystem(),
    folder: join(dataFolder, 'data'),
    codec: identityCodec,
    migrations,
    clock: () => Date.now(),
    wasm: sqlWasm,
    snapshotBuilder: null,
  });
  const manager: StaffMember = {
    id: randomUUID(),
    name: '李明',
    roles: ['storeManager'],
    active: true,
  };
  try {
    await database.unit(async (executor) => {
      await writeProfile(executor, { name: '某某家居', branch: '', code: '' });
      await saveStaff(executor, manager);
    });
    await fillStore({ database, manager }, orders, open);
    return manager.id;
  } finally {
    await database.close();
  }
}
