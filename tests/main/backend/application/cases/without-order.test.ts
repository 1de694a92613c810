import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { readSheet } from '../../../../../main/backend/sheets/read-sheet.ts';
import type { CaseQuery } from '../../../../../shared/ipc/schemas/lists.ts';
import {
  bringRepairTo,
  draftRepairWithoutOrder,
  otherGoods,
  printRepairForm,
} from '../../../../support/repair-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
let customerId: string;

beforeEach(async () => {
  backend = await testBackend();
  ({ id: customerId } = await backend.get('customers.create', customer));
});

afterEach(() => backend.close());

const customer = { name: '李娜', phone: '13800002222', address: '青岛市市南区' };

const everything: CaseQuery = {
  search: '',
  filter: 'all',
  requestedAt: { from: null, to: null },
  sort: { by: 'openedAt', direction: 'descending' },
};

function listed(search: string) {
  return backend.get('cases.list', { ...everything, search, after: null, limit: 50 });
}

describe('a case for goods that no order knows', () => {
  test('is opened for its customer, and says of no order', async () => {
    const view = await backend.get('cases.open', { procedure: 'repair', customerId });
    expect(view).toMatchObject({
      orderId: null,
      orderNumber: null,
      orderedAt: null,
      facts: null,
      goods: [],
      taken: [],
      customerName: '李娜',
    });
  });

  test('is refused to a procedure that needs an order, with what to do', async () => {
    const answer = await backend.ask('cases.open', { procedure: 'cancellation', customerId });
    expect(answer).toMatchObject({
      ok: false,
      code: 'ruleRefused',
      message: '取消订单要有订单才能办理，没有新开业务单。请先找到订单，再从订单新开。',
    });
  });

  test('is refused for a customer that is not there', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const answer = await backend.ask('cases.open', { procedure: 'repair', customerId: nobody });
    expect(answer).toMatchObject({ ok: false, code: 'notFound' });
  });

  test('goes its whole way', async () => {
    const draft = await draftRepairWithoutOrder(backend, customerId);
    expect(await bringRepairTo(backend, draft, 'closed')).toMatchObject({
      number: 'WX-20261121-001',
      stage: 'closed',
    });
  });

  test('keeps the customer as at submission, whatever is corrected later (CASE-1)', async () => {
    const draft = await draftRepairWithoutOrder(backend, customerId);
    const { id: caseId } = await bringRepairTo(backend, draft, 'contact');
    const { revision } = await backend.get('customers.get', { customerId });
    await backend.get('customers.correct', {
      customerId,
      revision,
      entry: { ...customer, name: '李小娜' },
      reason: '改名',
    });
    const { customerName } = await backend.get('cases.get', { caseId });
    expect(customerName).toBe('李娜');
  });

  test('stands in the list of cases, found by its number and its customer', async () => {
    const draft = await draftRepairWithoutOrder(backend, customerId);
    const { id } = await bringRepairTo(backend, draft, 'contact');
    for (const search of ['', 'WX-20261121-001', '李娜', '2222']) {
      const { rows } = await listed(search);
      expect([search, rows.map((row) => [row.id, row.orderNumber])]).toEqual([
        search,
        [[id, null]],
      ]);
    }
  });

  test('is found by the search box', async () => {
    const { id } = await bringRepairTo(
      backend,
      await draftRepairWithoutOrder(backend, customerId),
      'contact',
    );
    const hits = await backend.get('search.find', { text: 'WX-20261121-001' });
    expect(hits).toMatchObject([{ kind: 'case', id, subtitle: '产品维修 · 李娜 · 联系顾客' }]);
  });

  test('stands on the page of its customer', async () => {
    const { id } = await draftRepairWithoutOrder(backend, customerId);
    const { cases } = await backend.get('customers.get', { customerId });
    expect(cases.map((each) => each.id)).toEqual([id]);
  });

  test('is told in the history of its customer', async () => {
    await draftRepairWithoutOrder(backend, customerId);
    const history = await backend.get('customers.history', { customerId });
    expect(history.map(({ text }) => text)).toContain('产品维修草稿：新开了产品维修业务单。');
  });

  test('stands on the board', async () => {
    const draft = await draftRepairWithoutOrder(backend, customerId);
    const { id } = await bringRepairTo(backend, draft, 'contact');
    const { items } = await backend.get('board.view', { who: 'all' });
    expect(items.map(({ caseId, customerName }) => [caseId, customerName])).toContainEqual([
      id,
      '李娜',
    ]);
  });

  test('is exported with the words that it has no order', async () => {
    await bringRepairTo(backend, await draftRepairWithoutOrder(backend, customerId), 'contact');
    const by = backend.people.storeManager;
    const file = await backend.get('lists.export', { list: 'cases', query: everything }, { by });
    expect(JSON.stringify(await readSheet(file.bytes))).toContain('无订单');
  });

  test('is printed without an order', async () => {
    const draft = await draftRepairWithoutOrder(backend, customerId);
    const { id } = await bringRepairTo(backend, draft, 'contact');
    expect(await printRepairForm(backend, id)).toMatchObject({ printNumber: 1 });
  });

  test('can be set back to any moment before it was opened (TIME-8)', async () => {
    const draft = await draftRepairWithoutOrder(backend, customerId);
    const requestedAt = draft.openedAt - 3 * 86_400_000;
    const back = await backend.get('cases.backdate', {
      caseId: draft.id,
      revision: draft.revision,
      requestedAt,
      reason: '顾客前天打过电话',
    });
    expect(back.requestedAt).toBe(requestedAt);
  });

  test('begins anew without an order, with its data (CASE-3)', async () => {
    const draft = await draftRepairWithoutOrder(backend, customerId);
    const { id: caseId, revision } = await bringRepairTo(backend, draft, 'contact');
    const input = { reason: '顾客自己修好了', approval: null };
    await backend.get('cases.act', { caseId, revision, action: 'withdraw', input });
    const again = await backend.get('cases.openFrom', { caseId });
    expect(again).toMatchObject({
      orderId: null,
      request: { goods: otherGoods },
      predecessor: { id: caseId },
    });
  });

  test('is there after the program was closed and opened', async () => {
    const draft = await draftRepairWithoutOrder(backend, customerId);
    const { id: caseId } = await bringRepairTo(backend, draft, 'repair');
    const before = await backend.get('cases.get', { caseId });
    await backend.reopen();
    expect(await backend.get('cases.get', { caseId })).toEqual(before);
  });
});
