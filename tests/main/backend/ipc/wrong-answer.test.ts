import { randomUUID } from 'node:crypto';

import { expect, test } from 'vitest';

import { casesHandlers } from '../../../../main/backend/application/cases/index.ts';
import { customersHandlers } from '../../../../main/backend/application/customers/index.ts';
import { importsHandlers } from '../../../../main/backend/application/imports/index.ts';
import { listsHandlers } from '../../../../main/backend/application/lists/index.ts';
import { formsHandlers } from '../../../../main/backend/application/forms/index.ts';
import { ordersHandlers } from '../../../../main/backend/application/orders/index.ts';
import { searchHandlers } from '../../../../main/backend/application/search/index.ts';
import { sessionHandlers } from '../../../../main/backend/application/session/index.ts';
import { staffHandlers } from '../../../../main/backend/application/staff/index.ts';
import { storeHandlers } from '../../../../main/backend/application/store/index.ts';
import { createAnswerer } from '../../../../main/backend/ipc/answerer.ts';
import { saveStaff } from '../../../../main/backend/database/repositories/staff.ts';
import { openTestStore } from '../../../support/test-store.ts';

const silent = { write: () => undefined, flush: () => Promise.resolve() };

function notHere(): never {
  throw new Error('Nothing is read or written here.');
}

test('what is answered as failed is not saved either, even when only the answer was wrong', async () => {
  const store = await openTestStore();
  const id = randomUUID();
  const answer = createAnswerer({
    database: store.database,
    handlers: {
      ...casesHandlers,
      ...customersHandlers,
      ...ordersHandlers,
      ...importsHandlers({
        startReader: notHere,
        notify: () => undefined,
        holdImportAt: null,
        log: silent,
      }),
      ...listsHandlers({ writeSheet: notHere }),
      ...searchHandlers,
      ...sessionHandlers,
      ...storeHandlers(() => store.database.state()),
      ...formsHandlers({
        content: store.database,
        render: () => Promise.resolve(new Uint8Array()),
        hash: () => '',
      }),
      ...staffHandlers,
      'staff.save': async (input, { executor }) => {
        await saveStaff(executor, { ...input, id });
        return { id: 'not the id of anybody', name: '', roles: [], active: true };
      },
    },
    clock: () => 0,
    newId: randomUUID,
    newSalt: () => '',
    announce: () => undefined,
    log: silent,
  });
  const before = await store.dump();
  const { ok } = await answer({
    channel: 'staff.save',
    input: { id: null, name: '周洁', roles: ['finance'], active: true },
    requestId: randomUUID(),
    staffId: store.manager.id,
  });
  expect({ ok, saved: (await store.dump()) !== before }).toEqual({ ok: false, saved: false });
  await store.close();
});
