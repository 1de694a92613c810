import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { letReadingWait, takeOver } from '../../../renderer/app/counter/take-over.ts';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { RequestError } from '../../../renderer/ipc/request-error.ts';
import { staffMember } from '../support/fixtures.ts';

const manager = staffMember(1, '李明', ['storeManager']);
const receptionist = staffMember(2, '陈静', ['receptionist']);

let queries: ReturnType<typeof createQueryClient>;
let reads: number;
/** What the backend answers to whoever is signed in. */
let answer: () => Promise<string>;

beforeEach(() => {
  queries = createQueryClient();
  queries.mount();
  reads = 0;
  answer = () => Promise.resolve('经过');
});

afterEach(() => {
  queries.unmount();
  letReadingWait(false);
});

/** A page that shows something, as long as it is mounted. */
async function shown(key = 'history.list'): Promise<QueryObserver<string>> {
  const observer = new QueryObserver<string>(queries, {
    queryKey: [key, {}],
    queryFn: () => {
      reads += 1;
      return answer();
    },
  });
  observer.subscribe(() => undefined);
  await queries.refetchQueries({ queryKey: [key] });
  return observer;
}

const forbidden = () =>
  Promise.reject(new RequestError({ code: 'forbidden', message: '', details: [] }));

describe('while nobody is signed in', () => {
  test('nothing is read again', async () => {
    await shown();
    letReadingWait(true);
    const before = reads;
    void queries.invalidateQueries();
    await Promise.resolve();
    expect(reads).toBe(before);
  });

  test('what was read stays as it was', async () => {
    const page = await shown();
    letReadingWait(true);
    void queries.invalidateQueries();
    expect(page.getCurrentResult().data).toBe('经过');
  });
});

describe('when somebody signs in', () => {
  test('the page is read again for them', async () => {
    const page = await shown();
    letReadingWait(true);
    answer = () => Promise.resolve('新的经过');
    await takeOver(queries, manager, manager);
    expect(page.getCurrentResult().data).toBe('新的经过');
  });

  test('what they may not read is not left from the person before', async () => {
    const page = await shown();
    letReadingWait(true);
    answer = forbidden;
    await takeOver(queries, receptionist, manager);
    expect(page.getCurrentResult().data).toBeUndefined();
  });

  test('pages that another person left are forgotten', async () => {
    const page = await shown();
    page.destroy();
    await takeOver(queries, receptionist, manager);
    expect(queries.getQueryData(['history.list', {}])).toBeUndefined();
  });

  test('their own pages are still known', async () => {
    const page = await shown();
    page.destroy();
    await takeOver(queries, manager, manager);
    expect(queries.getQueryData(['history.list', {}])).toBe('经过');
  });
});
