import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { ProcedureId } from '../../../../../shared/procedures/procedure.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import {
  bringRepairTo,
  draftRepair,
  draftRepairWithoutOrder,
} from '../../../../support/repair-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

const problem = '左扶手塌陷，坐下有响声。';

/** A repair of goods that were delivered the day before, or are not delivered yet. */
async function repairAt(stage: string, delivered: boolean): Promise<CaseView> {
  const lines = [{ quantity: 2, deliveredAt: delivered ? openingHour - 86_400_000 : null }];
  return bringRepairTo(
    backend,
    await draftRepair(backend, await placeOrder(backend, { lines })),
    stage,
  );
}

function handOver({ id: caseId, revision }: CaseView, to: ProcedureId) {
  return backend.get('cases.handOver', { caseId, revision, to });
}

describe('a repair that is repaired again', () => {
  test('goes on as a draft of its own, asked for now, with the goods of before', async () => {
    const source = await repairAt('closed', true);
    backend.clock.now += 3_600_000;
    const again = await handOver(source, 'repair');
    const { goods } = source.request as { goods: unknown };
    expect(again).toMatchObject({
      procedure: 'repair',
      stage: 'draft',
      number: null,
      orderId: source.orderId,
      customerId: source.customerId,
      requestedAt: backend.clock.now,
      request: { goods, problem: '' },
      decision: null,
    });
  });

  test('leaves the first case as it is, and both know of each other', async () => {
    const { id } = await repairAt('closed', true);
    // As who hands it over sees it: what is offered depends on who may open it.
    const source = await backend.get('cases.get', { caseId: id });
    const again = await handOver(source, 'repair');
    const after = await backend.get('cases.get', { caseId: source.id });
    expect(again.links).toEqual([
      {
        id: source.id,
        number: source.number,
        procedureTitle: '产品维修',
        stageTitle: '办结',
        way: 'from',
      },
    ]);
    expect(after).toEqual({
      ...source,
      links: [
        { id: again.id, number: null, procedureTitle: '产品维修', stageTitle: '登记', way: 'to' },
      ],
    });
  });

  test('is told in the history of both', async () => {
    const source = await repairAt('closed', true);
    const again = await handOver(source, 'repair');
    const texts = async (caseId: string) =>
      (await backend.get('cases.history', { caseId })).map(({ text }) => text);
    expect((await texts(source.id)).at(-1)).toBe('由这张业务单转办产品维修，新开了业务单。');
    expect(await texts(again.id)).toEqual([
      '由产品维修 WX-20261121-001 转来，新开了产品维修业务单。',
    ]);
  });

  test('without an order stays without one', async () => {
    const { customerId } = await placeOrder(backend);
    const draft = await draftRepairWithoutOrder(backend, customerId);
    const again = await handOver(await bringRepairTo(backend, draft, 'closed'), 'repair');
    expect(again).toMatchObject({ orderId: null, customerId });
  });

  test('is offered where it is allowed, and nowhere else', async () => {
    const running = await repairAt('contact', true);
    expect(running.handOvers).toEqual([]);
    const { id: caseId, revision } = running;
    const answer = await backend.ask('cases.handOver', { caseId, revision, to: 'repair' });
    expect(answer).toMatchObject({ ok: false, code: 'ruleRefused' });
  });

  test('is refused where somebody else changed the case in between', async () => {
    const { id: caseId, revision } = await repairAt('closed', true);
    const seen = { caseId, revision: revision - 1, to: 'repair' as const };
    expect(await backend.ask('cases.handOver', seen)).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });

  test('opens one draft when the same request comes twice', async () => {
    const { id: caseId, revision } = await repairAt('closed', true);
    const requestId = crypto.randomUUID();
    const input = { caseId, revision, to: 'repair' as const };
    const first = await backend.get('cases.handOver', input, { requestId });
    const second = await backend.get('cases.handOver', input, { requestId });
    const { links } = await backend.get('cases.get', { caseId });
    expect([second.id, links.length]).toEqual([first.id, 1]);
  });
});

describe('a repair of goods that are not delivered yet', () => {
  test('goes over into a cancellation of those pieces, with what was wrong as the reason', async () => {
    const source = await repairAt('contact', false);
    expect(source.handOvers).toMatchObject([{ to: 'cancellation' }]);
    const view = await handOver(source, 'cancellation');
    expect(view).toMatchObject({
      procedure: 'cancellation',
      orderId: source.orderId,
      request: {
        lines: [{ id: source.goods[0]?.id, quantity: 1 }],
        reason: 'quality',
        reasonText: problem,
        documents: [],
      },
      links: [{ id: source.id, way: 'from' }],
    });
  });

  test('cannot once they are delivered: they would be returned (CAN-7)', async () => {
    const source = await repairAt('contact', true);
    const { id: caseId, revision } = source;
    const answer = await backend.ask('cases.handOver', { caseId, revision, to: 'cancellation' });
    expect(answer).toMatchObject({ ok: false, code: 'ruleRefused' });
  });

  test('cannot without an order: there is nothing to cancel', async () => {
    const { customerId } = await placeOrder(backend);
    const draft = await draftRepairWithoutOrder(backend, customerId);
    const { handOvers } = await bringRepairTo(backend, draft, 'contact');
    expect(handOvers).toEqual([]);
  });
});
