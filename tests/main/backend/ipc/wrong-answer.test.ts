import { randomUUID } from 'node:crypto';

import { expect, test } from 'vitest';

import { saveStaff } from '../../../../main/backend/database/repositories/staff.ts';
import { createAnswerer } from '../../../../main/backend/ipc/answerer.ts';
import type { BackendHandlers } from '../../../../main/backend/ipc/backend-channels.ts';
import { openTestStore } from '../../../support/test-store.ts';

const silent = { write: () => undefined, flush: () => Promise.resolve() };

test('what is answered as failed is not saved either, even when only the answer was wrong', async () => {
  const store = await openTestStore();
  const id = randomUUID();
  const handlers: Pick<BackendHandlers, 'staff.save'> = {
    'staff.save': async (input, { executor }) => {
      await saveStaff(executor, { ...input, id });
      return { id: 'not the id of anybody', name: '', roles: [], active: true };
    },
  };
  const answer = createAnswerer({
    database: store.database,
    // The only channel that is asked here.
    handlers: handlers as BackendHandlers,
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
