import { afterAll, describe, expect, test } from 'vitest';

import { testBackend } from '../../../support/test-backend.ts';

const backend = await testBackend();
const by = backend.people.storeManager;
afterAll(() => backend.close());

/** Events of these kinds, as they lie in the history. */
async function eventsOf(kind: string) {
  const rows = await backend
    .database()
    .read((executor) =>
      executor.selectFrom('events').select(['kind', 'data', 'staff_id']).execute(),
    );
  return rows.filter((row) => row.kind === kind);
}

describe('a recovery sheet', () => {
  test('is made as a PDF under a name without secrets, and is an event', async () => {
    const { fileName, bytes } = await backend.get('recovery.make', {}, { by });
    expect(fileName).toBe('数据恢复单.pdf');
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(await eventsOf('recovery.made')).toEqual([
      { kind: 'recovery.made', data: '{}', staff_id: by.id },
    ]);
  });

  test('leaves nothing of the code in the database', async () => {
    await backend.get('recovery.make', {}, { by });
    const dump = await backend.dump();
    expect(dump).not.toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/);
  });

  test('is confirmed as an event', async () => {
    await backend.get('recovery.confirm', { lastGroup: 'ABCD' }, { by });
    expect(await eventsOf('recovery.confirmed')).toHaveLength(1);
  });
});

test.each([
  ['hai bian de jiu deng ta', true],
  [null, false],
])(
  'a changed passphrase is an event that says only whether there is one',
  async (passphrase, set) => {
    await backend.get('vault.changePassphrase', { passphrase }, { by });
    const events = await eventsOf('vault.passphraseChanged');
    expect(events.at(-1)?.data).toBe(JSON.stringify({ set }));
  },
);
