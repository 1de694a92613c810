import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';

import { takeSignedOut } from '../../../renderer/app/use-notices.ts';
import { staff } from '../support/fixtures.ts';

function pageWithSomebody() {
  const queries = new QueryClient();
  queries.setQueryData(['session.current', {}], staff[0]);
  queries.setQueryData(['cases.get', { caseId: '1' }], { number: 'QX-20261121-001' });
  return queries;
}

test.each(['idle', 'locked', 'restored'] as const)(
  'nobody is at the counter any more (%s)',
  (because) => {
    const queries = pageWithSomebody();
    takeSignedOut(queries, because);
    expect(queries.getQueryData(['session.current', {}]) ?? null).toBeNull();
  },
);

test('what is shown stays when the screen locks', () => {
  const queries = pageWithSomebody();
  takeSignedOut(queries, 'idle');
  expect(queries.getQueryData(['cases.get', { caseId: '1' }])).toBeDefined();
});

test('nothing of the data before is left after a restore', () => {
  const queries = pageWithSomebody();
  takeSignedOut(queries, 'restored');
  expect(queries.getQueryData(['cases.get', { caseId: '1' }])).toBeUndefined();
});
