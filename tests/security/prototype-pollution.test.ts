import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { contract } from '../../shared/ipc/contract.ts';
import type { Channel } from '../../shared/ipc/contract.ts';
import type { TestBackend } from '../support/test-backend.ts';
import { testBackend } from '../support/test-backend.ts';

// A structured clone carries own keys named __proto__; copied carelessly they would reach the
// prototype of every object of the process, and with it what any check reads.
const payloads = [
  '{"__proto__":{"polluted":true,"active":true,"roles":["storeManager"]}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"profile":{"__proto__":{"polluted":true}},"entry":{"__proto__":{"polluted":true}}}',
  '[{"__proto__":{"polluted":true}}]',
  '{"answers":{"columns":{"__proto__":{"polluted":true},"constructor":1},"kinds":[]}}',
  '{"request":{"__proto__":{"polluted":true}},"input":{"__proto__":{"polluted":true}}}',
];

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

describe.each(payloads)('the payload %s', (json) => {
  test('sent on every channel pollutes no object', async () => {
    for (const channel of Object.keys(contract) as Channel[]) {
      await backend.askAnything(channel, JSON.parse(json), { by: backend.people.receptionist });
      expect(Reflect.get({}, 'polluted'), channel).toBeUndefined();
    }
  });

  test('as the person who asks is nobody', async () => {
    const answer = await backend.askAnything('__proto__', JSON.parse(json), { by: null });
    expect(answer).toMatchObject({ ok: false, code: 'invalidInput' });
  });
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  'a channel named %s does not exist',
  async (channel) => {
    expect(await backend.askAnything(channel, {})).toMatchObject({
      ok: false,
      code: 'invalidInput',
    });
  },
);
