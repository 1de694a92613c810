import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import {
  bringTo,
  decisionOf,
  draftCase,
  goodInput,
  printReceipt,
  step,
  tryStep,
} from '../../../../support/cancellation-case.ts';
import { inPerson } from '../../../../support/step-in-person.ts';
import { casesInput } from '../../../../support/list-input.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

const cheaper = { proposal: '换便宜的一款', proposalAnswer: 'withdraws' as const };

describe('an order that is partly paid (CAN-8)', () => {
  test('closes when the customer has paid the difference', async () => {
    const order = await placeOrder(backend, { lines: [{ amountFen: 100_000 }], paidFen: 3_000 });
    const closed = await bringTo(backend, await draftCase(backend, order), 'closed');
    expect(closed.settlements).toMatchObject([{ kind: 'collection', amountFen: 7_000 }]);
  });

  test('of which the fee is just paid closes without money moving', async () => {
    const order = await placeOrder(backend, { lines: [{ amountFen: 100_000 }], paidFen: 10_000 });
    const closed = await bringTo(backend, await draftCase(backend, order), 'closed');
    expect(closed.settlements).toMatchObject([{ kind: 'none', amountFen: 0, method: null }]);
  });
});

describe('the settlement (CAN-14)', () => {
  test.each([
    ['another amount', { amountFen: 1 }, 'amountFen'],
    ['no method', { method: null }, 'method'],
    ['no payee', { payee: ' ' }, 'payee'],
    ['no signature of the payee', { payeeSigned: false }, 'payeeSigned'],
    ['a date before the approval (TIME-7)', { settledAt: 0 }, 'settledAt'],
    ['a date in the future (TIME-7)', { settledAt: Date.UTC(2030, 0) }, 'settledAt'],
  ])('is refused with %s', async (_, changes, path) => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const view = await bringTo(backend, draft, 'settlement');
    await printReceipt(backend, view);
    const input = { ...goodInput(backend, view).settle, ...changes };
    const answer = await tryStep(backend, view.id, 'settle', input);
    expect(answer).toMatchObject({ ok: false, details: [{ path }] });
  });
});

describe('the acknowledgement (CAN-12)', () => {
  test('has a deadline of one hour from the approval, which it fulfils', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const approved = await bringTo(backend, draft, 'serviceNotice');
    expect(approved.dueAt).toBe(backend.clock.now + 3_600_000);
    const acknowledged = await step(backend, approved.id, 'acknowledge', { note: '' });
    expect([acknowledged.dueAt, acknowledged.deadlines[0]?.fulfilledAt]).toEqual([
      null,
      backend.clock.now,
    ]);
  });

  test('that was missed while the program was off shows up when it is opened', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    await bringTo(backend, draft, 'serviceNotice');
    backend.clock.now += 3_600_001;
    await backend.reopen();
    const { now, items } = await backend.get('board.view', { who: 'all' });
    expect(items.map(({ dueAt }) => (dueAt ?? now) < now)).toEqual([true]);
  });

  test('by somebody else names who of the service centre gave it', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const approved = await bringTo(backend, draft, 'serviceNotice');
    const { receptionist } = backend.people;
    const answer = await tryStep(backend, approved.id, 'acknowledge', { note: ' ' }, receptionist);
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'note' }] });
  });
});

describe('an exception (CAN-15)', () => {
  const exception = { exception: true, exceptionReason: '顾客家中变故' };

  test('approves what CAN-6 refuses, and is listed as such', async () => {
    const order = await placeOrder(backend, { lines: [{ kind: 'clearance' }] });
    const closed = await bringTo(backend, await draftCase(backend, order, exception), 'closed');
    expect(decisionOf(closed).lines).toMatchObject([{ outcome: 'fee', rule: 'CAN-15' }]);
    const { rows } = await backend.get('cases.list', casesInput({ filter: 'exception' }));
    expect(rows.map(({ id }) => id)).toEqual([closed.id]);
  });

  test('is not listed when nothing needed it', async () => {
    const order = await placeOrder(backend);
    const view = await bringTo(backend, await draftCase(backend, order, exception), 'approval');
    expect(view.exception).toBe(false);
  });
});

describe('a withdrawal (CAN-2)', () => {
  test('keeps the proposal, and ends the case', async () => {
    const draft = await draftCase(backend, await placeOrder(backend), cheaper);
    const view = await step(backend, draft.id, 'withdraw', { reason: '接受建议', approval: null });
    expect(view).toMatchObject({ stage: 'withdrawn', ended: true, request: cheaper });
  });

  test('closes the deadlines of the case', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const approved = await bringTo(backend, draft, 'serviceNotice');
    const { withdraw } = goodInput(backend, approved);
    await step(backend, approved.id, 'withdraw', withdraw, backend.people.generalManager);
    backend.clock.now += 7_200_000;
    const board = await backend.get('board.view', { who: 'all' });
    expect(board).toMatchObject({ items: [], openCases: 0 });
  });

  test('is refused once the money has moved (CASE-3)', async () => {
    const closed = await bringTo(
      backend,
      await draftCase(backend, await placeOrder(backend)),
      'closed',
    );
    const input = { reason: '不取消了', approval: inPerson };
    const { generalManager } = backend.people;
    const answer = await tryStep(backend, closed.id, 'withdraw', input, generalManager);
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
  });
});

describe('the rail of a case that ended on the way', () => {
  test.each(['serviceNotice', 'filing', 'settlement'] as const)(
    'shows what was withdrawn in %s as not done, and why at the end',
    async (stage) => {
      const running = await bringTo(
        backend,
        await draftCase(backend, await placeOrder(backend)),
        stage,
      );
      const input = { reason: '不取消了', approval: inPerson };
      const { generalManager } = backend.people;
      await step(backend, running.id, 'withdraw', input, generalManager);
      const { stages } = await backend.get('cases.get', { caseId: running.id });
      expect([stages.find((each) => each.stage === stage), stages.at(-1)]).toMatchObject([
        { state: 'notReached', note: null },
        { state: 'done', note: '王建国在柜台确认；原因：不取消了' },
      ]);
    },
  );
});

describe('a rejected case (CASE-3)', () => {
  test('gives its data to a new draft, and both know each other', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const rejected = await bringTo(backend, draft, 'rejected');
    const again = await backend.get('cases.openFrom', { caseId: rejected.id });
    expect(again).toMatchObject({
      stage: 'draft',
      number: null,
      request: rejected.request,
      predecessor: { id: rejected.id, number: rejected.number },
    });
    const before = await backend.get('cases.get', { caseId: rejected.id });
    expect(before.successors).toEqual([{ id: again.id, number: null }]);
  });

  test('shows why on its rail', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const { stages } = await bringTo(backend, draft, 'rejected');
    expect(stages.map(({ title, state }) => `${title} ${state}`)).toEqual([
      '登记 done',
      '顾客签字 done',
      '总经理审批 done',
      '服务中心确认 notReached',
      '财务备案 notReached',
      '通知顾客 notReached',
      '退款签收 notReached',
      '不同意 done',
    ]);
    expect(stages.at(-1)?.note).toBe('王建国在柜台确认；原因：理由不成立');
  });

  test.each(['draft', 'approval', 'closed', 'withdrawn', 'void'] as const)(
    'alone can be opened from, not one in stage %s',
    async (stage) => {
      const draft = await draftCase(backend, await placeOrder(backend));
      const { id: caseId } = await bringTo(backend, draft, stage);
      const answer = await backend.ask('cases.openFrom', { caseId });
      expect(answer).toMatchObject({ ok: false, code: 'ruleRefused' });
    },
  );
});

describe('two people on one case', () => {
  test('the second learns that what she saw is old, and nothing is overwritten', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const { id: caseId, revision } = draft;
    const typed = (reasonText: string) => ({
      ...goodInput(backend, draft).correct.request,
      reasonText,
    });
    await backend.get('cases.saveDraft', { caseId, revision, request: typed('第一个人') });
    const answer = await backend.ask('cases.saveDraft', {
      caseId,
      revision,
      request: typed('第二个人'),
    });
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
    expect(await backend.get('cases.get', { caseId })).toMatchObject({
      request: { reasonText: '第一个人' },
    });
  });

  test('a step taken twice is taken once', async () => {
    const { id: caseId, revision } = await draftCase(backend, await placeOrder(backend));
    const input = { caseId, revision, action: 'submit', input: {} };
    const answers = await Promise.all([
      backend.ask('cases.act', input),
      backend.ask('cases.act', input),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.code))).toEqual([
      'done',
      'conflict',
    ]);
  });
});

describe('the lists', () => {
  test('are paged by place: every case once, the newest first', async () => {
    const opened: string[] = [];
    for (let count = 0; count < 7; count += 1) {
      backend.clock.now += count % 2;
      opened.push((await draftCase(backend, await placeOrder(backend))).id);
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { rows: { id: string }[]; next: string | null } = await backend.get(
        'cases.list',
        casesInput({ after, limit: 3, filter: 'open' }),
      );
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect([seen.length, [...seen].sort()]).toEqual([7, opened.sort()]);
  });

  test('the board shows the most urgent first', async () => {
    const waiting = await draftCase(backend, await placeOrder(backend));
    const urgent = await bringTo(
      backend,
      await draftCase(backend, await placeOrder(backend)),
      'serviceNotice',
    );
    const { items } = await backend.get('board.view', { who: 'all' });
    expect(items.map(({ caseId }) => caseId)).toEqual([urgent.id, waiting.id]);
  });
});
