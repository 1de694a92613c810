import { expect, test } from 'vitest';

import { storageNotices } from '../../../../../main/backend/application/store/storage-notices.ts';
import type { StorageState } from '../../../../../main/backend/database/database.ts';

const ready = { kind: 'ready', bytes: 1, sequence: 1, notice: null, warning: null } as const;
const megabyte = 1024 * 1024;

const cases: [string, StorageState, unknown[]][] = [
  ['nothing to say', ready, []],
  [
    'a torn tail',
    { ...ready, notice: { kind: 'tornTailCut', bytes: 17 } },
    [{ kind: 'tornTailCut' }],
  ],
  [
    'damage, without names of files',
    { ...ready, notice: { kind: 'damageSetAside', files: ['a.gtj'], lostRecords: 3 } },
    [{ kind: 'damageSetAside', lostRecords: 3 }],
  ],
  [
    'a large database',
    { ...ready, warning: { kind: 'large', bytes: 1100 * megabyte, limit: 1600 * megabyte } },
    [{ kind: 'large', megabytes: 1100, limitMegabytes: 1600 }],
  ],
  [
    'both at once',
    {
      ...ready,
      notice: { kind: 'tornTailCut', bytes: 1 },
      warning: { kind: 'snapshotFailing' },
    },
    [{ kind: 'tornTailCut' }, { kind: 'snapshotFailing' }],
  ],
  ['a closed database', { kind: 'closed' }, []],
];

test.each(cases)('the window is told of the data: %s', (_, state, told) => {
  expect(storageNotices(state)).toEqual(told);
});
