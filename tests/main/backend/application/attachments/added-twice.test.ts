import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addAttachment } from '../../../../../main/backend/application/attachments/add-attachment.ts';
import type {
  LongContext,
  RequestContext,
} from '../../../../../main/backend/application/handler.ts';
import { thumbnailBytes, wholeFiles } from '../../../../support/attachment-files.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
});
afterAll(() => backend.close());

function longContext(): LongContext {
  const database = backend.database();
  const actor = backend.people.receptionist;
  const { now } = backend.clock;
  const around = (executor: RequestContext['executor']): RequestContext => ({
    executor,
    now,
    actor,
    newId: randomUUID,
    newSalt: () => '0'.repeat(32),
    changed: () => undefined,
    viewed: () => undefined,
    whenOver: () => undefined,
  });
  return {
    now,
    actor,
    newId: randomUUID,
    read: (work) => database.read((executor) => work(around(executor))),
    unit: (work) => database.unit((executor) => work(around(executor))),
  };
}

test('two at once that both found nothing there add one attachment', async () => {
  const { orderId } = await placeOrder(backend);
  const about = { kind: 'order', id: orderId } as const;
  const database = backend.database();
  let waiting = 0;
  let bothWait: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (bothWait = resolve));
  const add = addAttachment({
    getContent: (sha256) => database.getContent(sha256),
    putContent: async (bytes) => {
      waiting += 1;
      if (waiting === 2) bothWait();
      await both;
      return database.putContent(bytes);
    },
  });
  const bytes = wholeFiles.jpeg;
  const input = { about, title: '沙发', bytes, thumbnail: thumbnailBytes() };
  const [first, second] = await Promise.all([add(input, longContext()), add(input, longContext())]);
  expect([second, await backend.get('attachments.list', about)]).toEqual([first, [first]]);
});
