import { describe, expect, test } from 'vitest';

import { answerAll, asked, question, stage } from './support.ts';

describe('while the backend runs', () => {
  test('a request is passed on at once and its answer given back', async () => {
    const { supervisor, backend } = stage();
    backend().listener.onMessage({ kind: 'ready' });
    const answer = supervisor.request(question('orders.list'));
    answerAll(backend(), 'rows');
    await expect(answer).resolves.toEqual({ ok: true, value: 'rows' });
  });

  test('a request made while the data are opening waits and is passed on in order', () => {
    const { supervisor, backend } = stage();
    void supervisor.request(question('first'));
    void supervisor.request(question('second'));
    expect(asked(backend())).toEqual([]);
    backend().listener.onMessage({ kind: 'ready' });
    expect(asked(backend())).toEqual(['first', 'second']);
  });

  test('what the backend announces reaches the page', () => {
    const { notices, backend } = stage();
    backend().listener.onMessage({ kind: 'ready' });
    const notice = { kind: 'changed', topics: ['cases'] } as const;
    backend().listener.onMessage({ kind: 'notice', notice: { ...notice, topics: ['cases'] } });
    expect(notices).toEqual([{ kind: 'vault' }, notice]);
  });

  test('what shall be noticed outside of the window is passed on, and not to the page', () => {
    const { notices, attentions, backend } = stage();
    const attention = { kind: 'attention', count: 2, tell: [] } as const;
    backend().listener.onMessage(attention);
    expect([attentions, notices]).toEqual([[attention], []]);
  });
});

describe('when the backend dies', () => {
  test('it is started again', () => {
    const { starts, pass, die } = stage();
    die();
    pass(0);
    expect(starts).toHaveLength(2);
  });

  test('an unanswered request is repeated with its request id, and answered by the new one', async () => {
    const { supervisor, backend, pass, die } = stage();
    backend().listener.onMessage({ kind: 'ready' });
    const answer = supervisor.request(question('cases.act'));
    die();
    pass(0);
    backend().listener.onMessage({ kind: 'ready' });
    expect(backend().received).toMatchObject([{ requestId: 'request of cases.act' }]);
    answerAll(backend(), 'done');
    await expect(answer).resolves.toEqual({ ok: true, value: 'done' });
  });

  test('a request during which it dies twice is answered with backendDied', async () => {
    const { supervisor, backend, pass, die } = stage();
    backend().listener.onMessage({ kind: 'ready' });
    const answer = supervisor.request(question('the poisonous one'));
    die();
    pass(0);
    backend().listener.onMessage({ kind: 'ready' });
    die();
    await expect(answer).resolves.toMatchObject({ ok: false, code: 'backendDied' });
  });

  test('a request it never saw is not lost with it', async () => {
    const { supervisor, backend, pass, die } = stage();
    const answer = supervisor.request(question('early'));
    die();
    pass(0);
    die();
    pass(200);
    backend().listener.onMessage({ kind: 'ready' });
    answerAll(backend(), 'late, but there');
    await expect(answer).resolves.toEqual({ ok: true, value: 'late, but there' });
  });

  test('the page is told, and told again when it is back', () => {
    const { notices, backend, pass, die } = stage();
    die();
    pass(0);
    backend().listener.onMessage({ kind: 'ready' });
    expect(notices).toEqual([
      { kind: 'backend', state: 'restarting', message: null },
      { kind: 'backend', state: 'ready', message: null },
      { kind: 'vault' },
    ]);
  });

  test('an answer of the dead one is not taken for an answer of the new one', async () => {
    const { supervisor, starts, backend, pass, die } = stage();
    backend().listener.onMessage({ kind: 'ready' });
    const answer = supervisor.request(question('orders.list'));
    die();
    pass(0);
    backend().listener.onMessage({ kind: 'ready' });
    starts[0]?.listener.onMessage({ kind: 'answer', id: 1, answer: { ok: true, value: 'old' } });
    answerAll(backend(), 'new');
    await expect(answer).resolves.toEqual({ ok: true, value: 'new' });
  });
});

describe('when it dies again and again', () => {
  function dyingStage() {
    const played = stage();
    for (const wait of [0, 200, 1_000, 3_000]) {
      played.die();
      played.pass(wait);
    }
    played.die();
    return played;
  }

  test('the page is told in Chinese that the program does not work now', () => {
    expect(dyingStage().notices.at(-1)).toMatchObject({
      kind: 'backend',
      state: 'failed',
      message: expect.stringContaining('以前保存的内容都在') as string,
    });
  });

  test('requests are refused at once instead of waiting', async () => {
    const { supervisor } = dyingStage();
    await expect(supervisor.request(question('orders.list'))).resolves.toMatchObject({
      ok: false,
      code: 'backendDied',
    });
  });

  test('it is tried again half a minute later, and works when that succeeds', async () => {
    const { supervisor, backend, pass } = dyingStage();
    pass(30_000);
    backend().listener.onMessage({ kind: 'ready' });
    const answer = supervisor.request(question('orders.list'));
    answerAll(backend(), 'rows');
    await expect(answer).resolves.toEqual({ ok: true, value: 'rows' });
  });
});

describe('when the data cannot be opened', () => {
  test('every request, also a waiting one, is answered with the reason', async () => {
    const { supervisor, backend } = stage();
    const waiting = supervisor.request(question('early'));
    backend().listener.onMessage({ kind: 'cannotOpen', code: 'storageFailed', message: '打不开' });
    const later = supervisor.request(question('later'));
    const reason = { ok: false, code: 'storageFailed', message: '打不开' };
    expect(await Promise.all([waiting, later])).toMatchObject([reason, reason]);
  });
});

describe('closing', () => {
  test('lets running requests finish before the backend is told to close', async () => {
    const { supervisor, backend } = stage();
    backend().listener.onMessage({ kind: 'ready' });
    const answer = supervisor.request(question('cases.saveDraft'));
    const closed = supervisor.close();
    expect(backend().received.map(({ kind }) => kind)).toEqual(['request']);
    answerAll(backend(), 'saved');
    await answer;
    await Promise.resolve();
    expect(backend().received.map(({ kind }) => kind)).toEqual(['request', 'close']);
    backend().listener.onMessage({ kind: 'closed' });
    await closed;
  });

  test('is over when the backend ends without a word', async () => {
    const { supervisor, backend, die } = stage();
    backend().listener.onMessage({ kind: 'ready' });
    const closed = supervisor.close();
    await Promise.resolve();
    die();
    await expect(closed).resolves.toBeUndefined();
  });

  test('ends a backend that does not close in time', async () => {
    const { supervisor, backend, pass } = stage();
    backend().listener.onMessage({ kind: 'ready' });
    const closed = supervisor.close();
    await Promise.resolve();
    pass(20_000);
    await closed;
    expect(backend().ended).toBe(true);
  });

  test('takes a planned restart back', async () => {
    const { supervisor, starts, pass, die } = stage();
    die();
    await supervisor.close();
    pass(60_000);
    expect(starts).toHaveLength(1);
  });

  test('afterwards requests are refused', async () => {
    const { supervisor, die } = stage();
    die();
    await supervisor.close();
    await expect(supervisor.request(question('late'))).resolves.toMatchObject({ code: 'notReady' });
  });
});
