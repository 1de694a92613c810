import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { writeRuleSettings } from '../../../../../main/backend/application/store/store-values.ts';
import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import { defaultRuleSettings } from '../../../../../shared/domain/rule-settings.ts';
import { defaultServiceSettings } from '../../../../../shared/domain/service-settings.ts';
import {
  bringTo,
  cancellationRequest,
  decisionOf,
  draftCase,
  goodInput,
  orderedAtOf,
  printForm,
  step,
} from '../../../../support/cancellation-case.ts';
import { casesInput } from '../../../../support/list-input.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

interface FrozenNow {
  service: unknown;
  settings: object;
}

let backend: TestBackend;
let order: PlacedOrder;

beforeEach(async () => {
  backend = await testBackend();
  order = await placeOrder(backend, { lines: [{ amountFen: 100_000, quantity: 2 }] });
});

afterEach(() => backend.close());

/** What an import or another program could do to the tables afterwards. */
async function changeEverything(): Promise<void> {
  await backend.database().unit(async (executor) => {
    const settings = { ...defaultRuleSettings, freeHours: 96, feeBasisPoints: 3000 };
    await writeRuleSettings(executor, settings);
    await executor.updateTable('orders').set({ paid_fen: 0, order_number: 'XS-NEW' }).execute();
    await executor.updateTable('order_lines').set({ kind: 'clearance', name: '别的' }).execute();
    await executor.updateTable('customers').set({ name: '别人', phone: '13000000000' }).execute();
  });
}

describe('a submitted case (CASE-1)', () => {
  test('is not altered by later settings or data', async () => {
    const submitted = await bringTo(backend, await draftCase(backend, order), 'customerSignature');
    await changeEverything();
    const after = await backend.get('cases.get', { caseId: submitted.id });
    expect({ ...after, changedSince: [] }).toEqual(submitted);
  });

  test('shows beside its facts what changed since', async () => {
    const { id } = await bringTo(backend, await draftCase(backend, order), 'customerSignature');
    await changeEverything();
    const { changedSince } = await backend.get('cases.get', { caseId: id });
    expect(changedSince.map(({ field, before, after }) => `${field}：${before}→${after}`)).toEqual(
      expect.arrayContaining([
        '客户：王伟→别人',
        '已付金额：¥1,000.00→¥0.00',
        '别的 2280×920×850mm 米灰 · 类别：常规→处理品',
      ]),
    );
  });

  test('stands in the list as it was submitted', async () => {
    await bringTo(backend, await draftCase(backend, order), 'customerSignature');
    const before = await backend.get('cases.list', casesInput());
    await changeEverything();
    expect(await backend.get('cases.list', casesInput())).toEqual(before);
  });

  test('is corrected on its old facts and settings', async () => {
    const submitted = await bringTo(backend, await draftCase(backend, order), 'customerSignature');
    await changeEverything();
    const request = cancellationRequest(order, {
      lines: [{ id: order.lineIds[0] ?? '', quantity: 2 }],
    });
    const correction = { ...goodInput(backend, submitted).correct, request };
    const corrected = await step(backend, submitted.id, 'correct', correction);
    expect(corrected.decision).toMatchObject({ feeFen: 10_000, refundFen: 90_000 });
  });

  test('keeps the version of the rules', async () => {
    const { id } = await bringTo(backend, await draftCase(backend, order), 'customerSignature');
    const row = await backend
      .database()
      .read((executor) =>
        executor.selectFrom('cases').select('rule_version').where('id', '=', id).executeTakeFirst(),
      );
    expect(row).toEqual({ rule_version: 'CAN 1' });
  });
});

describe('the paper of a submitted case (CASE-1)', () => {
  const preview = async (caseId: string) =>
    (await backend.get('forms.preview', { caseId, form: 'application' })).sha256;

  async function rename(...roles: ('finance' | 'serviceAgent' | 'generalManager')[]) {
    for (const role of roles) {
      const person = { ...backend.people[role], name: `${backend.people[role].name}（新）` };
      await backend.get('staff.save', person, { by: backend.people.storeManager });
    }
  }

  test('is not altered by later settings, imports or new names of the staff', async () => {
    const { id } = await bringTo(backend, await draftCase(backend, order), 'customerNotice');
    const before = await preview(id);
    await changeEverything();
    await rename('finance', 'serviceAgent', 'generalManager');
    expect(await preview(id)).toBe(before);
  });

  test('carries the name of the store as it is at the print', async () => {
    const { id } = await bringTo(backend, await draftCase(backend, order), 'customerSignature');
    const before = await preview(id);
    const profile = { name: '新店名', branch: '', code: '' };
    await backend.get('store.saveProfile', profile, { by: backend.people.storeManager });
    expect(await preview(id)).not.toBe(before);
  });

  test('keeps its bytes once it is printed, whatever changes', async () => {
    const { id } = await bringTo(backend, await draftCase(backend, order), 'customerSignature');
    const { sha256, bytes } = await printForm(backend, id);
    const profile = { name: '新店名', branch: '', code: '' };
    await backend.get('store.saveProfile', profile, { by: backend.people.storeManager });
    await changeEverything();
    const kept = await backend.get('forms.issued', { caseId: id, sha256 });
    expect(Buffer.compare(kept.bytes, bytes)).toBe(0);
  });
});

describe('a case submitted before there were service settings', () => {
  /** As the program of before froze it: all settings of the store in one, none of them for service. */
  async function frozenBefore(): Promise<string> {
    const { id } = await bringTo(backend, await draftCase(backend, order), 'approval');
    await backend.database().unit(async (executor) => {
      const { frozen } = await executor
        .selectFrom('cases')
        .select('frozen')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const now = JSON.parse(frozen ?? '') as FrozenNow;
      const settings = { ...now.settings, lockAfterMinutes: 5 };
      const before = { ...now, service: undefined, settings };
      await executor
        .updateTable('cases')
        .set({ frozen: JSON.stringify(before) })
        .where('id', '=', id)
        .execute();
    });
    return id;
  }

  test('can still be read, with those the program came with', async () => {
    const view = await backend.get('cases.get', { caseId: await frozenBefore() });
    expect([view.service, view.settings]).toEqual([defaultServiceSettings, defaultRuleSettings]);
  });

  test('goes on to its end', async () => {
    const view = await backend.get('cases.get', { caseId: await frozenBefore() });
    expect(await bringTo(backend, view, 'closed')).toMatchObject({ stage: 'closed' });
  });
});

describe('a draft', () => {
  test('follows the settings until it is submitted', async () => {
    const draft = await draftCase(backend, order);
    await backend
      .database()
      .unit((executor) =>
        writeRuleSettings(executor, { ...defaultRuleSettings, feeBasisPoints: 2000 }),
      );
    const submitted = await step(backend, draft.id, 'submit', {});
    expect(submitted.decision).toMatchObject({ feeFen: 10_000 });
  });
});

describe('the moment of the request (TIME-8)', () => {
  const hour = 3_600_000;

  test('counts, not that of the submission or the signature', async () => {
    const young = await placeOrder(backend, { orderedAt: backend.clock.now - 47 * hour });
    const draft = await draftCase(backend, young);
    backend.clock.now += 13 * hour;
    const signed = await bringTo(backend, draft, 'approval');
    expect(decisionOf(signed).lines).toMatchObject([{ outcome: 'free', rule: 'CAN-3' }]);
  });

  test('counts again when the case is corrected later', async () => {
    const young = await placeOrder(backend, { orderedAt: backend.clock.now - 47 * hour });
    const submitted = await bringTo(backend, await draftCase(backend, young), 'customerSignature');
    backend.clock.now += 13 * hour;
    const corrected = await step(
      backend,
      submitted.id,
      'correct',
      goodInput(backend, submitted).correct,
    );
    expect(decisionOf(corrected).lines).toMatchObject([{ outcome: 'free', rule: 'CAN-3' }]);
  });

  test('counts also when the draft lies open for three days', async () => {
    const young = await placeOrder(backend, { orderedAt: backend.clock.now - 47 * hour });
    const draft = await draftCase(backend, young);
    backend.clock.now += 72 * hour;
    const submitted = await step(backend, draft.id, 'submit', {});
    expect(submitted).toMatchObject({
      requestedAt: draft.requestedAt,
      submittedAt: draft.requestedAt + 72 * hour,
      decision: { lines: [{ outcome: 'free', rule: 'CAN-3' }] },
    });
  });

  test('cannot be set back without a reason', async () => {
    const draft = await draftCase(backend, order);
    const { id: caseId, revision } = draft;
    const input = { caseId, revision, requestedAt: orderedAtOf(draft), reason: ' ' };
    const answer = await backend.ask('cases.backdate', input);
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'reason' }] });
  });

  test('stays as set back when the case is corrected', async () => {
    const draft = await draftCase(backend, order);
    const { id: caseId, revision } = draft;
    const requestedAt = orderedAtOf(draft) + hour;
    await backend.get('cases.backdate', { caseId, revision, requestedAt, reason: '补录' });
    const submitted = await step(backend, caseId, 'submit', {});
    const correction = goodInput(backend, submitted).correct;
    const corrected = await step(backend, caseId, 'correct', correction);
    expect(corrected.requestedAt).toBe(requestedAt);
  });

  test('can be set back with a reason, which stands in the history', async () => {
    const draft = await draftCase(backend, order);
    const requestedAt = orderedAtOf(draft) + 47 * hour;
    const { revision } = draft;
    const reason = '顾客前天打过电话';
    await backend.get('cases.backdate', { caseId: draft.id, revision, requestedAt, reason });
    const submitted = await step(backend, draft.id, 'submit', {});
    expect(decisionOf(submitted).lines).toMatchObject([{ rule: 'CAN-3' }]);
    const history = await backend.get('cases.history', { caseId: draft.id });
    expect(history[1]?.text).toMatch(
      /^把申请时间从 2026-11-21 14:32 改为 .*。原因：顾客前天打过电话。$/,
    );
  });

  test.each([
    ['before the order', (view: CaseView) => orderedAtOf(view) - 1, /早于下单时间/],
    ['after the opening', (view: { openedAt: number }) => view.openedAt + 1, /晚于开单时间/],
  ])('cannot be set %s (TIME-7)', async (_, momentOf, message) => {
    const draft = await draftCase(backend, order);
    const { id: caseId, revision } = draft;
    const input = { caseId, revision, requestedAt: momentOf(draft), reason: '补录' };
    const answer = await backend.ask('cases.backdate', input);
    expect(answer).toMatchObject({
      ok: false,
      code: 'ruleRefused',
      message: expect.stringMatching(message) as string,
    });
  });

  test('cannot be set back once the case is submitted', async () => {
    const submitted = await bringTo(backend, await draftCase(backend, order), 'customerSignature');
    const { id: caseId, revision } = submitted;
    const requestedAt = orderedAtOf(submitted);
    const answer = await backend.ask('cases.backdate', {
      caseId,
      revision,
      requestedAt,
      reason: '补',
    });
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('of an order of tomorrow does not exist (TIME-7)', async () => {
    const tomorrow = await placeOrder(backend, { orderedAt: backend.clock.now + 1 });
    const { orderId } = tomorrow;
    const answer = await backend.ask('cases.open', { procedure: 'cancellation', orderId });
    expect(answer).toMatchObject({ ok: false, code: 'ruleRefused' });
  });
});
