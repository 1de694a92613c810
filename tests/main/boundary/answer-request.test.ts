import { describe, expect, test } from 'vitest';

import { answerRequest, type RequestGate } from '../../../main/boundary/answer-request.ts';
import type { MainHandler, MainHandlers } from '../../../main/boundary/main-handlers.ts';
import { mainHandler } from '../../../main/boundary/main-handlers.ts';
import { createSessions } from '../../../main/boundary/sessions.ts';
import type { LogFields } from '../../../main/log/log.ts';
import type { BackendQuestion } from '../../../main/supervisor/pending-requests.ts';
import type { Channel } from '../../../shared/ipc/contract.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import type { Answer } from '../../../shared/ipc/envelope.ts';
import { permissions } from '../../../shared/ipc/permissions.ts';

const page = { senderFrame: { url: 'app://ui/', parent: null }, sender: { id: 1 } };
const requestId = '0b6cd7a5-54f5-4a29-9f0b-6f7c5b1d2e3f';
const staffId = '5d0f4f4e-6f1b-4d6b-8a57-0f3f4f6a7b8c';
const signedIn = { ok: true, value: { person: { id: staffId }, lockAfterMs: 60_000 } } as const;
const mainChannels = (Object.keys(contract) as Channel[]).filter(
  (channel) => contract[channel].by === 'main',
);

/** A gate whose backend answers `answer`, and what passed through it. */
function openGate(answer: Answer<unknown> = { ok: true, value: {} }) {
  const asked: BackendQuestion[] = [];
  const logged: [event: string, fields: LogFields | undefined][] = [];
  const acted: string[] = [];
  const echo =
    (channel: string): MainHandler =>
    (input) => {
      acted.push(channel);
      return Promise.resolve({ ok: true, value: input });
    };
  const handlers: MainHandlers = {
    ...(Object.fromEntries(mainChannels.map((each) => [each, echo(each)])) as MainHandlers),
    'files.pickOrderFile': () => Promise.reject(new Error('/home/王小明/订单.csv')),
    'counter.saveSettings': mainHandler(contract['counter.saveSettings'], () =>
      Promise.resolve({ ok: true, value: {} }),
    ),
  };
  const gate: RequestGate = {
    windowContentsId: () => 1,
    sessions: createSessions({
      now: () => 0,
      after: () => () => undefined,
      tell: () => undefined,
      leave: () => undefined,
    }),
    askBackend: (question) => {
      asked.push(question);
      return Promise.resolve(answer);
    },
    handlers,
    log: {
      write: (_level, event, fields) => logged.push([event, fields]),
      flush: () => Promise.resolve(),
    },
    now: () => 0,
  };
  const ask = (channel: string, input: unknown = {}, event: typeof page = page) =>
    answerRequest(gate, event, { channel, input, requestId });
  return { gate, asked, logged, acted, ask };
}

describe('who is heard', () => {
  test('a stranger is refused and nothing is passed on', async () => {
    const { asked, ask } = openGate();
    const stranger = { ...page, senderFrame: { url: 'https://example.com/', parent: null } };
    expect(await ask('orders.list', {}, stranger)).toMatchObject({ code: 'forbidden' });
    expect(asked).toEqual([]);
  });

  test.each([
    ['a channel that does not exist', { channel: 'orders.steal', input: {}, requestId }],
    ['a name every object has', { channel: 'constructor', input: {}, requestId }],
    ['a channel only main may use', { channel: 'forms.issue', input: {}, requestId }],
    ['a request without an id', { channel: 'orders.list', input: {} }],
    ['something else entirely', 'orders.list'],
  ])('%s is refused', async (_what, raw) => {
    const { gate, asked } = openGate();
    expect(await answerRequest(gate, page, raw)).toMatchObject({ code: 'invalidInput' });
    expect(asked).toEqual([]);
  });
});

describe('where it goes', () => {
  test('the backend gets the page’s input and request id unchanged', async () => {
    const { asked, ask } = openGate();
    await ask('orders.get', { orderId: 'x' });
    expect(asked).toEqual([
      { channel: 'orders.get', input: { orderId: 'x' }, requestId, staffId: null },
    ]);
  });

  test('main answers what is its own', async () => {
    const { asked, ask } = openGate();
    expect(await ask('counter.about')).toEqual({ ok: true, value: {} });
    expect(asked).toEqual([]);
  });

  test('main checks the input of its own channels', async () => {
    const { ask } = openGate();
    expect(await ask('counter.saveSettings', { language: 'tlh' })).toMatchObject({
      code: 'invalidInput',
    });
  });

  test('main says what is wrong with it in plain Chinese', async () => {
    const { ask } = openGate();
    expect(await ask('counter.saveSettings', { language: 'tlh' })).toMatchObject({
      details: [
        { path: 'language', message: '没有填，或者填得不对。' },
        { path: 'printerName', message: '没有填，或者填得不对。' },
      ],
    });
  });
});

describe('what main does itself', () => {
  const refusal: Answer<unknown> = { ok: false, code: 'forbidden', message: '', details: [] };
  const guarded = mainChannels.filter((channel) => permissions[channel] !== 'anyone');

  test.each(guarded)(
    '%s is left undone when the backend says the person may not',
    async (channel) => {
      const { acted, ask } = openGate(refusal);
      expect([await ask(channel), acted]).toEqual([refusal, []]);
    },
  );

  test.each(guarded)('%s is held against the rights of whoever is signed in', async (channel) => {
    const { asked, ask } = openGate(signedIn);
    await ask('session.signIn', { staffId, secret: '274915', next: null });
    await ask(channel);
    expect(asked.at(-1)).toMatchObject({ channel: 'rights.check', input: { channel }, staffId });
  });
});

describe('who is at the counter', () => {
  const signIn = { staffId, secret: '274915', next: null };
  const refusal = { ok: false, code: 'wrongSecret', message: '', details: [] } as const;

  test.each(['session.signIn', 'store.setUp'])(
    'is remembered from the answer to %s and sent with every request',
    async (channel) => {
      const { asked, ask } = openGate(signedIn);
      await ask(channel, signIn);
      await ask('orders.list');
      expect(asked.at(-1)).toMatchObject({ channel: 'orders.list', staffId });
    },
  );

  test('is not taken from a refused sign-in', async () => {
    const { asked, ask } = openGate({ ...refusal, details: [] });
    await ask('session.signIn', signIn);
    await ask('orders.list');
    expect(asked.at(-1)).toMatchObject({ staffId: null });
  });

  test.each(['session.current', 'staff.firstSecret', 'staff.resetByRecovery', 'session.touch'])(
    'is not taken from what %s answers',
    async (channel) => {
      const { asked, ask } = openGate(signedIn);
      await ask(channel, signIn);
      await ask('orders.list');
      expect(asked.at(-1)).toMatchObject({ staffId: null });
    },
  );

  test('is forgotten after session.leave', async () => {
    const { asked, ask } = openGate(signedIn);
    await ask('session.signIn', signIn);
    await ask('session.leave', { because: 'left' });
    await ask('orders.list');
    expect(asked.at(-1)).toMatchObject({ staffId: null });
  });

  test('stays when leaving is refused', async () => {
    const { gate, asked, ask } = openGate(signedIn);
    await ask('session.signIn', signIn);
    const unexpected: Answer<unknown> = { ok: false, code: 'unexpected', message: '', details: [] };
    const refusing = { ...gate, askBackend: () => Promise.resolve(unexpected) };
    const input = { because: 'left' };
    await answerRequest(refusing, page, { channel: 'session.leave', input, requestId });
    await ask('orders.list');
    expect(asked.at(-1)).toMatchObject({ staffId });
  });

  test('cannot be named by the page', async () => {
    const { gate, asked } = openGate();
    await answerRequest(gate, page, { channel: 'orders.list', input: {}, requestId, staffId });
    expect(asked).toMatchObject([{ staffId: null }]);
  });

  test('is not said by the page to have been idle: main observes that', async () => {
    const { asked, ask } = openGate();
    const answer = await ask('session.leave', { because: 'idle' });
    expect([answer, asked]).toMatchObject([{ code: 'invalidInput' }, []]);
  });
});

describe('when something goes wrong', () => {
  test('the person reads what to do, and nothing of the error', async () => {
    const { ask } = openGate();
    const answer = await ask('files.pickOrderFile');
    expect(answer).toMatchObject({ ok: false, code: 'unexpected' });
    expect(JSON.stringify(answer)).not.toContain('王小明');
  });

  test('neither the input nor the text of an error gets into the log', async () => {
    const { logged, ask } = openGate();
    await ask('search.find', { text: '王小明 13800138000' });
    await ask('files.pickOrderFile');
    expect(JSON.stringify(logged)).not.toMatch(/王小明|13800138000/);
  });
});
