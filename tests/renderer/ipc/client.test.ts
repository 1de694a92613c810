import { afterEach, expect, test, vi } from 'vitest';

import { request } from '../../../renderer/ipc/client.ts';
import type { Answer } from '../../../shared/ipc/envelope.ts';

function answering(answer: Answer<unknown> | Error) {
  const ask = vi.fn(() =>
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer),
  );
  vi.stubGlobal('window', { guitai: { request: ask, onNotice: () => () => undefined } });
  return ask;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a good answer is given back', async () => {
  answering({ ok: true, value: [] });
  expect(await request('staff.list', {})).toEqual([]);
});

test('a failure becomes an error with its words and its places', async () => {
  const details = [{ path: 'name', message: '请填写姓名。' }];
  answering({ ok: false, code: 'incomplete', message: '还缺内容。', details });
  await expect(request('staff.list', {})).rejects.toMatchObject({
    name: 'RequestError',
    code: 'incomplete',
    message: '还缺内容。',
    details,
  });
});

test('an answer of another shape than the contract is never shown', async () => {
  answering({ ok: true, value: [{ id: 'no id', name: 3 }] });
  await expect(request('staff.list', {})).rejects.toMatchObject({ code: 'unexpected' });
});

test('silence is a failure in plain words', async () => {
  answering(new Error('channel closed'));
  await expect(request('staff.list', {})).rejects.toMatchObject({
    code: 'unexpected',
    message: expect.stringContaining('已保存的内容都在') as string,
  });
});

test('every request has an id of its own', async () => {
  const ask = answering({ ok: true, value: [] });
  await request('staff.list', {});
  await request('staff.list', {});
  expect(new Set(ask.mock.calls.map((call: unknown[]) => call[2])).size).toBe(2);
});
