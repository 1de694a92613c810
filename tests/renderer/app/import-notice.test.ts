import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';

import { importStateKey, takeImportNotice } from '../../../renderer/app/import/import-notice.ts';
import { uuid } from '../support/fixtures.ts';

const mine = uuid(1);
const other = uuid(2);

function pageThatKnows() {
  const queries = new QueryClient();
  for (const importId of [mine, other]) {
    queries.setQueryData(importStateKey(importId), { kind: 'reading', done: 0, total: 0 });
  }
  const isStale = (key: readonly unknown[]) => queries.getQueryState(key)?.isInvalidated;
  return { queries, isStale };
}

test('how far a file is shows without asking for it', () => {
  const { queries } = pageThatKnows();
  const progress = { phase: 'storing', done: 500, total: 20_000 } as const;
  takeImportNotice(queries, { kind: 'import', importId: mine, progress });
  expect(queries.getQueryData(importStateKey(mine))).toEqual({
    kind: 'storing',
    done: 500,
    total: 20_000,
  });
});

test('a new state is read again', () => {
  const { queries, isStale } = pageThatKnows();
  takeImportNotice(queries, { kind: 'import', importId: mine, progress: null });
  expect(isStale(importStateKey(mine))).toBe(true);
});

test('a notice of another file leaves this one alone', () => {
  const { queries, isStale } = pageThatKnows();
  takeImportNotice(queries, { kind: 'import', importId: other, progress: null });
  expect(isStale(importStateKey(mine))).toBe(false);
});
