import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';

import { readAgain } from '../../../renderer/ipc/read-again.ts';

/** A page that shows one read; each answer comes when it is given. */
function pageThatReads() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const waiting: ((answer: string) => void)[] = [];
  const observer = new QueryObserver<string>(queries, {
    queryKey: ['vault.state', {}],
    queryFn: () => new Promise((resolve) => waiting.push(resolve)),
    staleTime: Infinity,
  });
  const stop = observer.subscribe(() => undefined);
  const answer = async (asked: number, value: string) => {
    waiting[asked]?.(value);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    queries,
    answer,
    asked: () => waiting.length,
    shown: () => observer.getCurrentResult().data,
    stop,
  };
}

test('an answer on its way from before the change is not taken for the new one', async () => {
  const page = pageThatReads();
  const done = readAgain(page.queries);
  await page.answer(0, 'opening');
  await page.answer(1, 'open');
  await done;
  page.stop();
  expect(page.shown()).toBe('open');
});

test('what is shown stays until the new answer is there', async () => {
  const page = pageThatReads();
  await page.answer(0, 'opening');
  void readAgain(page.queries);
  await new Promise((resolve) => setImmediate(resolve));
  const { asked, shown } = { asked: page.asked(), shown: page.shown() };
  page.stop();
  expect({ asked, shown }).toEqual({ asked: 2, shown: 'opening' });
});

test('other reads are left alone', async () => {
  const page = pageThatReads();
  await page.answer(0, 'opening');
  await readAgain(page.queries, { queryKey: ['orders.list'] });
  page.stop();
  expect(page.asked()).toBe(1);
});
