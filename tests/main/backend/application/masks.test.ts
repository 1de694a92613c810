import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { isOpenChannel } from '../../../../main/backend/ipc/backend-channels.ts';
import { readSheet } from '../../../../main/backend/sheets/read-sheet.ts';
import type { Channel } from '../../../../shared/ipc/contract.ts';
import { contract } from '../../../../shared/ipc/contract.ts';
import { bringTo, draftCase, orderedAtOf, printForm } from '../../../support/cancellation-case.ts';
import { openFile, stateAfterReading } from '../../../support/import-orders.ts';
import { casesInput, customersInput, ordersInput } from '../../../support/list-input.ts';
import { atOrder, entryOf, paymentEntry } from '../../../support/order-entry.ts';
import { orderCells, orderCsv } from '../../../support/order-file.ts';
import { placeOrder } from '../../../support/placed-order.ts';
import { newOrder, photoOf, waitingOrder } from '../../../support/ready-for-change.ts';
import {
  bringRepairTo,
  draftRepair,
  repairInput,
  repairStep,
  runningDeadline,
} from '../../../support/repair-case.ts';
import type { TestBackend } from '../../../support/test-backend.ts';
import { testBackend, valueOf } from '../../../support/test-backend.ts';

/** Where a full phone goes out on purpose, and why (docs/decisions/personal-data.md). */
const full: Partial<Record<Channel, string>> = {
  'customers.reveal': 'is the one way to the phone of a customer, and an event with a reason',
  'cases.revealContact': 'is the same for whoever a repair names beside the customer',
  'imports.state': 'the preview, to whoever picked the file and holds it against the paper',
  'imports.heldBackSheet': 'the rows as the file had them, to be mended; an event',
};

/** What is not looked through: a photograph, and the cells of a file before whoever picked it. */
const unmasked: readonly Channel[] = ['attachments.thumbnail', 'imports.problems'];

/** Staff, the store, its keys and files that wait: nothing in them is a customer’s. */
const aboutNoCustomer =
  /^(store|staff|session|rights|approvals|deputies|settings|recovery|vault|backups|kindWords|watchedFolder)\./;

const walked = Object.keys(contract).filter(
  (channel) =>
    isOpenChannel(channel) &&
    !aboutNoCustomer.test(channel) &&
    !unmasked.includes(channel) &&
    !Object.hasOwn(full, channel),
);

const reason = '顾客留的电话是 199 8765 4321';
const phones = new Set(['19987654321']);
const answers = new Map<string, unknown[]>();

/** A backend whose answers are kept by their channel. */
function overheard(backend: TestBackend): TestBackend {
  const ask: TestBackend['ask'] = async (channel, input, how) => {
    const answer = await backend.ask(channel, input, how);
    if (answer.ok) answers.set(channel, [...(answers.get(channel) ?? []), answer.value]);
    return answer;
  };
  return {
    ...backend,
    ask,
    get: async (channel, input, how) => valueOf(await ask(channel, input, how)),
  };
}

/** Every text of an answer, figures without the spaces between them; of a sheet its cells. */
async function textsOf(value: unknown): Promise<string> {
  const isSheet = (each: unknown): each is { fileName: string; bytes: Uint8Array } =>
    typeof each === 'object' && each !== null && 'fileName' in each && 'bytes' in each;
  const isWorkbook = isSheet(value) && value.fileName.endsWith('.xlsx');
  const cells = isWorkbook ? await readSheet(value.bytes) : null;
  const json = JSON.stringify([value, cells], (_, each: unknown) =>
    each instanceof Uint8Array ? null : each,
  );
  return json.replace(/(?<=\d)[ -](?=\d)/g, '');
}

async function foundIn(channel: string): Promise<string[]> {
  const text = (await Promise.all((answers.get(channel) ?? []).map(textsOf))).join();
  return [...phones].filter((phone) => text.includes(phone));
}

beforeAll(async () => {
  const backend = await testBackend();
  const desk = overheard(backend);
  await orders(desk);
  await files(desk);
  const { customerId, caseId } = await cases(desk);
  await customers(desk, customerId);
  await attachments(desk, customerId);
  await lists(desk);
  await desk.get('cases.history', { caseId });
  await finance(desk);
  await service(desk);
  const rows = await backend
    .database()
    .read((executor) => executor.selectFrom('customers').select('phone').execute());
  for (const { phone } of rows) phones.add(phone);
  await backend.close();
}, 60_000);

async function orders(desk: TestBackend): Promise<void> {
  const typed = await newOrder(desk);
  const payment = paymentEntry({ note: reason });
  const paid = await desk.get('orders.recordPayment', { ...atOrder(typed), payment });
  const paymentId = paid.payments[0]?.id ?? '';
  const by = desk.people.storeManager;
  const unpaid = await desk.get(
    'orders.cancelPayment',
    { ...atOrder(paid), paymentId, reason },
    { by },
  );
  const lineIds = unpaid.goods.map(({ id }) => id);
  const deliveredAt = desk.clock.now;
  const delivered = await desk.get('orders.recordDelivery', {
    ...atOrder(unpaid),
    lineIds,
    deliveredAt,
    reason,
  });
  const entry = entryOf(delivered, { consultant: '吴' });
  await desk.get('orders.correct', { ...atOrder(delivered), entry, reason });
  await desk.get('orders.history', { orderId: typed.id });
  await desk.get('orders.applyWaiting', await waitingOrder(desk));
  await desk.get('orders.dropWaiting', { ...(await waitingOrder(desk)), reason });
}

/** A file with one good order and one that is held back. */
async function files(desk: TestBackend): Promise<void> {
  const good = orderCells({ orderNumber: 'XS20261120071', phone: '19981590831' });
  const phone = '19981590832';
  const bad = orderCells({ orderNumber: 'XS20261120072', phone, quantity: phone });
  const { importId } = await openFile(desk, orderCsv(good, bad));
  phones.add(phone);
  await desk.get('imports.heldBackSheet', { importId });
  await desk.get('imports.change', { importId, answers: {} });
  await stateAfterReading(desk, importId);
  await desk.get('imports.store', { importId });
  await desk.get('imports.cancel', { importId });
}

/** A repair with its clocks and visits, and another one that goes on from it. */
async function service(desk: TestBackend): Promise<void> {
  const order = await placeOrder(desk);
  const deadlineId = await runningDeadline(desk, await placeOrder(desk));
  await desk.get('deadlines.take', { deadlineId, take: true });
  await desk.get('deadlines.pause', { deadlineId, reason });
  await desk.get('deadlines.resume', { deadlineId });
  const contactPhone = '138 9876 5432';
  phones.add('13898765432');
  const draft = await draftRepair(desk, order, { contactPhone });
  const { correct } = repairInput(desk, draft);
  const contact = await bringRepairTo(desk, draft, 'contact');
  await repairStep(desk, contact.id, 'correct', correct);
  const closed = await bringRepairTo(desk, contact, 'closed');
  const { id: caseId, revision } = closed;
  await desk.get('cases.revealContact', { caseId, reason });
  await desk.get('cases.history', { caseId });
  await desk.get('cases.handOver', { caseId, revision, to: 'repair' });
  await desk.get('visits.day', { day: '2026-11-22' });
  const manager = { by: desk.people.storeManager };
  await desk.get('reports.onTime', { month: '2026-11' }, manager);
  desk.clock.now += 4 * 86_400_000;
  await desk.get('deadlines.explain', { deadlineId, reason });
}

/** A cancellation that was filed, handed over to finance, and one with an exception. */
async function finance(desk: TestBackend): Promise<void> {
  const by = { by: desk.people.finance };
  const lines = [{ kind: 'clearance' as const }];
  const asked = { exception: true, exceptionReason: '老顾客，店里同意。' };
  const refused = await draftCase(desk, await placeOrder(desk, { lines }), asked);
  await bringTo(desk, refused, 'closed');
  const period = { from: '2000-01-01', until: '2100-12-31' };
  const folder = await mkdtemp(join(tmpdir(), 'guitai-masks-'));
  const making = randomUUID();
  await desk.get('packets.preview', { period }, by);
  const { packet, savedAs } = await desk.get('packets.make', { period, making, folder }, by);
  await desk.get('packets.list', {}, by);
  await desk.get('packets.get', { packetId: packet.id }, by);
  const again = { packetId: packet.id, making: randomUUID(), folder };
  await desk.get('packets.remake', again, by);
  await desk.get('packets.check', { folder: savedAs }, by);
  await desk.get('packets.callOff', { making }, by);
  const month = { month: '2026-11' };
  const { rows } = await desk.get('reports.exceptions', month, by);
  if (rows.length === 0) throw new Error('No exception stands in the report.');
  await desk.get('reports.exceptionsSheet', month, by);
}

async function cases(desk: TestBackend): Promise<{ customerId: string; caseId: string }> {
  const order = await placeOrder(desk);
  const { id: rejected } = await bringTo(desk, await draftCase(desk, order), 'rejected');
  const draft = await desk.get('cases.openFrom', { caseId: rejected });
  const { id: caseId, revision } = draft;
  const requestedAt = orderedAtOf(draft);
  const back = await desk.get('cases.backdate', { caseId, revision, requestedAt, reason });
  await bringTo(desk, back, 'customerSignature');
  await desk.get('forms.preview', { caseId, form: 'application' });
  const { sha256 } = await printForm(desk, caseId);
  await desk.get('forms.issued', { caseId, sha256 });
  await desk.get('forms.cancel', { caseId, sha256 });
  return { customerId: order.customerId, caseId };
}

async function customers(desk: TestBackend, customerId: string): Promise<void> {
  const entry = { name: '欧阳雪', phone: '0532-88887777', address: '' };
  const one = await desk.get('customers.create', entry);
  const moved = { ...entry, phone: '0532-88886666' };
  const { id, revision } = one;
  await desk.get('customers.correct', { customerId: id, revision, entry: moved, reason });
  phones.add('053288887777');
  const other = await desk.get('customers.create', { ...moved, name: '欧阳血' });
  await desk.get('customers.keepApart', { customerId: id, otherId: other.id });
  await desk.get('customers.reveal', { customerId, reason });
  for (const each of [customerId, id]) {
    await desk.get('customers.get', { customerId: each });
    await desk.get('customers.history', { customerId: each });
  }
}

async function attachments(desk: TestBackend, customerId: string): Promise<void> {
  const { id: attachmentId } = await photoOf(desk, customerId);
  await desk.get('attachments.list', { kind: 'customer', id: customerId });
  await desk.get('attachments.open', { attachmentId });
  await desk.get('attachments.remove', { attachmentId, reason });
}

async function lists(desk: TestBackend): Promise<void> {
  const by = desk.people.storeManager;
  const [order, customer, oneCase] = [ordersInput(), customersInput(), casesInput()];
  await desk.get('orders.list', order);
  await desk.get('customers.list', customer);
  await desk.get('cases.list', oneCase);
  await desk.get('lists.export', { list: 'orders', query: order }, { by });
  await desk.get('lists.export', { list: 'customers', query: customer }, { by });
  await desk.get('lists.export', { list: 'cases', query: oneCase }, { by });
  for (const text of ['王伟', 'oyx', ...phones]) await desk.get('search.find', { text });
  await desk.get('board.view', { who: 'all' });
  const everything = { staffId: null, group: null, about: '', from: null, until: null };
  await desk.get('history.list', { ...everything, after: null, limit: 200 }, { by });
  await desk.get('history.verify', { expectedHead: null }, { by });
}

describe('an answer that may tell of customers (ARC-15)', () => {
  test.each(walked)('has no full phone in %s', async (channel) => {
    expect([answers.has(channel), await foundIn(channel)]).toEqual([true, []]);
  });

  test.each(Object.entries(full))('has it in %s, which %s', async (channel) => {
    expect(await foundIn(channel)).not.toEqual([]);
  });
});
