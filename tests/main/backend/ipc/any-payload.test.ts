import { randomUUID } from 'node:crypto';

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';

import { ApplicationError } from '../../../../main/backend/application/application-error.ts';
import { isOpenChannel } from '../../../../main/backend/ipc/backend-channels.ts';
import type { VaultHandlers } from '../../../../main/backend/ipc/vault-answerer.ts';
import {
  createVaultAnswerer,
  isVaultChannel,
} from '../../../../main/backend/ipc/vault-answerer.ts';
import type { MainChannel } from '../../../../main/boundary/main-handlers.ts';
import { mainHandler } from '../../../../main/boundary/main-handlers.ts';
import { contract } from '../../../../shared/ipc/contract.ts';
import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { Answer } from '../../../../shared/ipc/envelope.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import type { CancellationAction } from '../../../../shared/procedures/cancellation/actions.ts';
import type { CancellationStage } from '../../../../shared/procedures/cancellation/stages.ts';
import { brokenPayload } from '../../../support/arbitrary-payload.ts';
import { inputsAboutNothing } from '../../../support/channel-inputs.ts';
import {
  bringTo,
  cancellationRequest,
  doer,
  draftCase,
  goodInput,
  orderedAtOf,
  printForm,
  tryStep,
} from '../../../support/cancellation-case.ts';
import { dumpTables } from '../../../support/dump-tables.ts';
import { placeOrder } from '../../../support/placed-order.ts';
import type { PlacedOrder } from '../../../support/placed-order.ts';
import type { TestBackend } from '../../../support/test-backend.ts';
import { testBackend, testRecoveryCode, testSecrets } from '../../../support/test-backend.ts';

let backend: TestBackend;
let shared: ReturnType<typeof rightPayloads>;

beforeAll(async () => {
  backend = await testBackend();
  shared = rightPayloads();
});

afterAll(() => backend.close());

const channels = Object.keys(contract) as Channel[];
const openChannels = channels.filter(isOpenChannel);
const vaultChannels = channels.filter(isVaultChannel);
const mainChannels = channels.filter(isMainChannel);

function isMainChannel(channel: Channel): channel is MainChannel {
  return contract[channel].by === 'main';
}

/** A payload of each channel that is right, about an order, a draft and a printed case. */
async function rightPayloads(): Promise<Readonly<Record<Channel, unknown>>> {
  const order = await placeOrder(backend);
  const draft = await draftCase(backend, order);
  const other = await draftCase(backend, await placeOrder(backend));
  const printed = await bringTo(backend, other, 'customerSignature');
  const { sha256 } = await printForm(backend, printed.id);
  const draftAt = { caseId: draft.id, revision: draft.revision };
  const form = { caseId: printed.id, form: 'application' };
  return {
    ...inputsAboutNothing(),
    ...rightPeoplePayloads(printed),
    ...rightImportPayloads(sha256),
    ...rightOrderPayloads(order),
    'customers.reveal': { customerId: order.customerId, reason: '回电' },
    'cases.list': listOf('openedAt'),
    'cases.get': { caseId: draft.id },
    'cases.history': { caseId: draft.id },
    'cases.open': { procedure: 'cancellation', orderId: order.orderId },
    'cases.openFrom': { caseId: draft.id },
    'cases.saveDraft': { ...draftAt, request: cancellationRequest(order) },
    'cases.backdate': { ...draftAt, requestedAt: orderedAtOf(draft) + 1, reason: '补录' },
    'cases.act': { ...draftAt, action: 'submit', input: {} },
    'forms.preview': form,
    'forms.issue': { ...form, via: 'print' },
    'forms.cancel': { caseId: printed.id, sha256 },
    'forms.issued': { caseId: printed.id, sha256 },
  };
}

/** About people that are there, with secrets that are theirs. */
function rightPeoplePayloads(printed: CaseView): Partial<Record<Channel, unknown>> {
  const { storeManager, generalManager, finance, technician } = backend.people;
  const { id: caseId, revision } = printed;
  const subject = { kind: 'case', caseId, revision, action: 'approve' };
  const secret = testSecrets.storeManager;
  const from = backend.clock.now;
  return {
    'staff.save': { ...technician },
    'staff.unlock': { staffId: finance.id },
    'staff.setSecret': { staffId: finance.id, secret: '640175' },
    'staff.resetByRecovery': {
      staffId: storeManager.id,
      recoveryCode: testRecoveryCode,
      secret,
    },
    'session.signIn': { staffId: storeManager.id, secret, next: null },
    'session.changeSecret': { current: secret, next: '640175' },
    'approvals.confirm': { subject, approverId: generalManager.id, secret: '640175' },
    'approvals.approvers': subject,
    'deputies.name': { deputyId: finance.id, fromAt: from, untilAt: from + 3_600_000 },
    'settings.propose': { setting: 'freeHours', value: 72, reason: '试一试' },
    'attachments.add': {
      about: { kind: 'case', id: caseId },
      title: '照片',
      bytes: new Uint8Array([1, 2, 3]),
      thumbnail: null,
    },
    'attachments.list': { kind: 'case', id: caseId },
  };
}

/** About files: nobody has one in hand. */
function rightImportPayloads(fileSha256: string): Partial<Record<Channel, unknown>> {
  const importId = randomUUID();
  const file = { name: '订单.csv', bytes: new Uint8Array([1, 2, 3]) };
  return {
    'imports.open': file,
    'imports.state': { importId },
    'imports.problems': { importId, which: 'open', from: 0, limit: 100 },
    'imports.change': {
      importId,
      answers: { columns: { orderNumber: 0 }, mends: ['nameGap'], kinds: [] },
    },
    'imports.store': { importId },
    'imports.cancel': { importId },
    'imports.heldBackSheet': { importId },
    'kindWords.list': {},
    'kindWords.add': { word: '特惠', kind: 'promotion' },
    'kindWords.remove': { word: '特惠' },
    'watchedFolder.waiting': {},
    'watchedFolder.dismiss': { fileSha256 },
    'watchedFolder.setWatching': { watching: true },
    'watchedFolder.take': file,
    'watchedFolder.takeUnreadable': { name: '订单.csv', fileSha256, message: '文件太大。' },
  };
}

/** About an order and its customer. */
function rightOrderPayloads(order: PlacedOrder): Partial<Record<Channel, unknown>> {
  const { orderId, customerId } = order;
  const at = { orderId, revision: 0 };
  const entry = {
    orderNumber: '',
    customer: { kind: 'known', customerId },
    orderedAt: backend.clock.now - 3_600_000,
    address: '市南区',
    consultant: '陈静',
    documents: '收据',
    lines: [
      {
        lineId: null,
        code: 'CH-0412',
        name: '实木餐椅',
        size: '450×520×880mm',
        color: '原木',
        kind: 'regular',
        quantity: 2,
        unitPriceFen: 46_000,
        deliveredAt: null,
      },
    ],
  };
  const payment = { amountFen: 100, method: 'cash', paidAt: backend.clock.now, note: '定金' };
  const person = { name: '欧阳喆', phone: '19900000008', address: '市北区' };
  return {
    'orders.list': listOf('orderedAt'),
    'orders.get': { orderId },
    'orders.history': { orderId },
    'orders.create': { entry, payments: [payment] },
    'orders.correct': { ...at, entry, reason: '录错' },
    'orders.recordPayment': { ...at, payment },
    'orders.cancelPayment': { ...at, paymentId: randomUUID(), reason: '录错' },
    'orders.recordDelivery': {
      ...at,
      lineIds: ['no such line'],
      deliveredAt: backend.clock.now,
      reason: null,
    },
    'orders.applyWaiting': { ...at, contentHash: '0'.repeat(64) },
    'orders.dropWaiting': { ...at, contentHash: '0'.repeat(64), reason: '不改' },
    'customers.list': listOf('lastOrderedAt'),
    'customers.get': { customerId },
    'customers.history': { customerId },
    'customers.create': person,
    'customers.correct': { customerId, revision: 0, entry: person, reason: '录错' },
    'customers.keepApart': { customerId, otherId: randomUUID() },
    'lists.export': { list: 'orders', query: listOf('orderedAt') },
  };
}

function listOf(by: string) {
  return {
    search: '王',
    filter: 'all',
    orderedAt: { from: null, to: backend.clock.now },
    requestedAt: { from: null, to: backend.clock.now },
    sort: { by, direction: 'descending' },
    after: null,
    limit: 10,
  };
}

const chinese = /^[\u4e00-\u9fff“][^a-z]*[。]$/;

/** A refusal is a sentence for the person, foreseen; answers are fine. */
function expectPlainWords(answer: Answer<unknown>): void {
  if (answer.ok) return;
  expect(answer.code).not.toBe('unexpected');
  expect(answer.message.replace('WebP', '')).toMatch(chinese);
  expect(answer.details.filter(({ message }) => /[a-z]{2}/.test(message))).toEqual([]);
}

/** And when it is refused nothing is written, nor logged. */
async function expectRefusedOrAnswered(ask: () => Promise<Answer<unknown>>): Promise<void> {
  const before = await backend.database().read(dumpTables);
  const logged = backend.logged.length;
  const answer = await ask();
  expectPlainWords(answer);
  if (answer.ok) return;
  expect(backend.logged.slice(logged)).toEqual([]);
  if (keptThoughRefused.includes(answer.code)) return;
  expect(await backend.database().read(dumpTables)).toBe(before);
}

/** A wrong secret is counted, and who tried to approve without being asked is kept. */
const keptThoughRefused: readonly string[] = ['wrongSecret', 'forbidden'];

describe('a payload that is broken in one place', () => {
  test.each(openChannels)(
    'of %s is refused in plain words, and nothing is written',
    async (channel) => {
      // Steps of a case go on from where the last one stopped; everything else can share.
      if (/^(cases|forms)\./.test(channel)) shared = rightPayloads();
      const right = (await shared)[channel];
      await fc.assert(
        fc.asyncProperty(brokenPayload(right), (payload) =>
          expectRefusedOrAnswered(() =>
            backend.askAnything(channel, payload, { by: backend.people.storeManager }),
          ),
        ),
        { numRuns: 25 },
      );
    },
  );

  test.each(vaultChannels)('of %s is refused in plain words by the vault', async (channel) => {
    const right = inputsAboutNothing()[channel];
    const silent = { write: () => undefined, flush: () => Promise.resolve() };
    const done = () => Promise.reject(new ApplicationError('notReady', '数据还没有打开。'));
    const handlers = Object.fromEntries(vaultChannels.map((each) => [each, done]));
    const answer = createVaultAnswerer(handlers as unknown as VaultHandlers, silent);
    await fc.assert(
      fc.asyncProperty(brokenPayload(right), async (input) => {
        const request = { channel, input, requestId: randomUUID(), staffId: null };
        expectPlainWords(await answer(channel, request));
      }),
      { numRuns: 100 },
    );
  });

  test.each(mainChannels)('of %s is refused in plain words by main', async (channel) => {
    const entry = contract[channel] as { by: 'main'; input: z.ZodType; answer: z.ZodType };
    const answer = mainHandler(entry, () => Promise.resolve({ ok: true, value: {} }));
    await fc.assert(
      fc.asyncProperty(brokenPayload(inputsAboutNothing()[channel]), async (input) => {
        expectPlainWords(await answer(input, null));
      }),
      { numRuns: 100 },
    );
  });

  const steps: [CancellationStage, CancellationAction][] = [
    ['customerSignature', 'recordSignature'],
    ['customerSignature', 'correct'],
    ['customerSignature', 'void'],
    ['approval', 'approve'],
    ['approval', 'reject'],
    ['approval', 'withdraw'],
    ['serviceNotice', 'acknowledge'],
    ['filing', 'file'],
    ['filing', 'correct'],
    ['filing', 'withdraw'],
    ['customerNotice', 'tellCustomer'],
    ['settlement', 'settle'],
  ];

  test.each(steps)('in %s of the step %s is refused just so', async (stage, action) => {
    let view = await caseAt(stage);
    const by = personFor(action);
    await fc.assert(
      fc.asyncProperty(brokenPayload(goodInput(backend, view)[action]), async (input) => {
        const { id: caseId, revision } = view;
        const at = { caseId, revision, action };
        await expectRefusedOrAnswered(() =>
          backend.askAnything('cases.act', { ...at, input }, { by }),
        );
        const now = await backend.get('cases.get', { caseId });
        view = now.stage === stage ? now : await caseAt(stage);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a moment that no calendar shows (TIME-7)', () => {
  const beyond = Number.MAX_SAFE_INTEGER;

  test('is refused as the moment of the request', async () => {
    const { id: caseId, revision } = await caseAt('draft');
    const input = { caseId, revision, requestedAt: beyond, reason: '补录' };
    expectRefused(await backend.ask('cases.backdate', input), 'requestedAt');
  });

  test('is refused as the moment of a signature', async () => {
    const { id } = await caseAt('customerSignature');
    const answer = await tryStep(backend, id, 'recordSignature', { signedAt: beyond });
    expectRefused(answer, 'signedAt');
  });

  test('is refused as the date of an approval on paper', async () => {
    const { id } = await caseAt('approval');
    const { generalManager, receptionist } = backend.people;
    const approval = { by: 'paper' as const, approverId: generalManager.id, signedAt: beyond };
    const answer = await tryStep(backend, id, 'approve', { approval }, receptionist);
    expectRefused(answer, 'approval.signedAt');
  });

  test('is refused as the date of the settlement', async () => {
    const view = await caseAt('settlement');
    const input = { ...goodInput(backend, view).settle, settledAt: beyond };
    expectRefused(await tryStep(backend, view.id, 'settle', input), 'settledAt');
  });
});

function expectRefused(answer: Answer<unknown>, path: string): void {
  expect(answer).toMatchObject({ ok: false, code: 'invalidInput', details: [{ path }] });
}

function personFor(action: CancellationAction): StaffMember {
  const { people } = backend;
  return people[doer[action]];
}

async function caseAt(stage: CancellationStage): Promise<CaseView> {
  const view = await bringTo(backend, await draftCase(backend, await placeOrder(backend)), stage);
  if (stage === 'customerSignature') await printForm(backend, view.id);
  return backend.get('cases.get', { caseId: view.id });
}
