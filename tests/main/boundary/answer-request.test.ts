import { describe, expect, test } from 'vitest';

import { answerRequest, type RequestGate } from '../../../main/boundary/answer-request.ts';
import type { MainHandler, MainHandlers } from '../../../main/boundary/main-handlers.ts';
import { mainHandler } from '../../../main/boundary/main-handlers.ts';
import { sessions } from '../../../main/boundary/sessions.ts';
import type { LogFields } from '../../../main/log/log.ts';
import type { BackendQuestion } from '../../../main/supervisor/pending-requests.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import type { Answer } from '../../../shared/ipc/envelope.ts';

const page = { senderFrame: { url: 'app://ui/', parent: null }, sender: { id: 1 } };
const requestId = '0b6cd7a5-54f5-4a29-9f0b-6f7c5b1d2e3f';
const staffId = '5d0f4f4e-6f1b-4d6b-8a57-0f3f4f6a7b8c';

/** A gate whose backend answers `answer`, and what passed through it. */
function openGate(answer: Answer<unknown> = { ok: true, value: {} }) {
  const asked: BackendQuestion[] = [];
  const logged: [event: string, fields: LogFields | undefined][] = [];
  const echo: MainHandler = (input) => Promise.resolve({ ok: true, value: input });
  const handlers: MainHandlers = {
    'forms.print': echo,
    'forms.saveAs': echo,
    'files.pickOrderFile': () => Promise.reject(new Error('/home/王小明/订单.csv')),
    'files.saveHeldBack': echo,
    'files.exportList': echo,
    'watchedFolder.state': echo,
    'watchedFolder.choose': echo,
    'watchedFolder.turnOff': echo,
    'watchedFolder.open': echo,
    'window.unsaved': echo,
    'counter.settings': echo,
    'counter.saveSettings': mainHandler(contract['counter.saveSettings'], () =>
      Promise.resolve({ ok: true, value: {} }),
    ),
    'counter.about': echo,
  };
  const gate: RequestGate = {
    windowContentsId: () => 1,
    sessions: sessions(),
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
  return { gate, asked, logged, ask };
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

describe('who is at the counter', () => {
  test('is remembered from the answer to session.choose and sent with every request', async () => {
    const { asked, ask } = openGate({ ok: true, value: { id: staffId } });
    await ask('session.choose', { staffId });
    await ask('orders.list');
    expect(asked.at(-1)).toMatchObject({ channel: 'orders.list', staffId });
  });

  test('is not taken from a refused choice', async () => {
    const refusal = { ok: false, code: 'notFound', message: '', details: [] } as const;
    const { asked, ask } = openGate({ ...refusal, details: [] });
    await ask('session.choose', { staffId });
    await ask('orders.list');
    expect(asked.at(-1)).toMatchObject({ staffId: null });
  });

  test('is forgotten after session.leave', async () => {
    const { asked, ask } = openGate({ ok: true, value: { id: staffId } });
    await ask('session.choose', { staffId });
    await ask('session.leave');
    await ask('orders.list');
    expect(asked.at(-1)).toMatchObject({ staffId: null });
  });

  test('stays when leaving is refused', async () => {
    const { gate, asked, ask } = openGate({ ok: true, value: { id: staffId } });
    await ask('session.choose', { staffId });
    const refusal: Answer<unknown> = { ok: false, code: 'unexpected', message: '', details: [] };
    const refusing = { ...gate, askBackend: () => Promise.resolve(refusal) };
    await answerRequest(refusing, page, { channel: 'session.leave', input: {}, requestId });
    await ask('orders.list');
    expect(asked.at(-1)).toMatchObject({ staffId });
  });

  test('cannot be named by the page', async () => {
    const { gate, asked } = openGate();
    await answerRequest(gate, page, { channel: 'orders.list', input: {}, requestId, staffId });
    expect(asked).toMatchObject([{ staffId: null }]);
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
