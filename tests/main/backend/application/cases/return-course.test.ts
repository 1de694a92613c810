import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { verifyHistory } from '../../../../../main/backend/application/history/verify-history.ts';
import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import { returnRecordSchema } from '../../../../../shared/procedures/return/record.ts';
import type { LineToPlace, PlacedOrder } from '../../../../support/placed-order.ts';
import {
  bringReturnTo,
  draftReturn,
  inspectedLines,
  placeDeliveredOrder,
  printReturnForm,
  qualityClaim,
  readyFor,
  returnDecisionOf,
  returnInput,
  returnStep,
  tryReturnStep,
} from '../../../../support/return-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

const day = 86_400_000;

let backend: TestBackend;

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

function fourChairs(): Promise<PlacedOrder> {
  const chairs: LineToPlace = { name: '实木餐椅', quantity: 4, amountFen: 184_000 };
  return placeDeliveredOrder(backend, { lines: [chairs] });
}

/** A return of so many of the chairs, at the inspection. */
async function chairsAtInspection(order: PlacedOrder, quantity: number): Promise<CaseView> {
  const lines = [{ id: order.lineIds[0] ?? '', quantity }];
  return bringReturnTo(backend, await draftReturn(backend, order, { lines }), 'inspection');
}

/** Inspected otherwise than whole and complete. */
async function inspectedAs(
  view: CaseView,
  found: Partial<ReturnType<typeof inspectedLines>[number]>,
): Promise<CaseView> {
  const input = returnInput(backend, view).inspect;
  const lines = inspectedLines(view).map((line) => ({ ...line, ...found }));
  return returnStep(backend, view.id, 'inspect', { ...input, lines });
}

function printState({ prints }: CaseView): string | undefined {
  return prints.filter(({ form }) => form === 'application').at(-1)?.state;
}

async function takenPieces(order: PlacedOrder): Promise<number[]> {
  const { goods } = await backend.get('orders.get', { orderId: order.orderId });
  return goods.map((line) => line.takenPieces);
}

describe('a return run by the engine', () => {
  test('goes its whole way, and its history is whole', async () => {
    const order = await placeDeliveredOrder(backend);
    const closed = await bringReturnTo(backend, await draftReturn(backend, order), 'closed');
    const { number, ended, refundFen } = closed;
    expect({ number, ended, refundFen }).toEqual({
      number: 'TH-20261121-001',
      ended: true,
      refundFen: 468_000,
    });
    expect(await backend.database().read(verifyHistory)).toMatchObject({ kind: 'whole' });
  });

  test('is told step by step in plain sentences', async () => {
    const order = await placeDeliveredOrder(backend);
    const { id: caseId } = await bringReturnTo(
      backend,
      await draftReturn(backend, order),
      'closed',
    );
    const texts = (await backend.get('cases.history', { caseId })).map(({ text }) => text);
    expect(texts).toEqual([
      '新开了退货换货业务单。',
      '提交了申请，编号 TH-20261121-001。',
      '第 1 次打印退货、换货申请单。',
      '登记了顾客签字。',
      '登记了检验结果。外观完好，配件齐全。',
      '告知了检验后的判定，顾客继续办理。',
      '孙立在柜台输入自己的密码，表示同意。',
      '同意退换。孙立在柜台确认。',
      '备案了申请单。',
      '第 1 次打印退款签收单。',
      '登记了款项结算：退款 ¥4,680.00，现金，王伟签收。',
    ]);
  });

  test('keeps its pieces when it is closed, and a second return takes the rest (CASE-2)', async () => {
    const order = await fourChairs();
    const lines = [{ id: order.lineIds[0] ?? '', quantity: 1 }];
    await bringReturnTo(backend, await draftReturn(backend, order, { lines }), 'closed');
    const rest = [{ id: order.lineIds[0] ?? '', quantity: 3 }];
    const second = await bringReturnTo(
      backend,
      await draftReturn(backend, order, { lines: rest }),
      'closed',
    );
    expect([second.refundFen, await takenPieces(order)]).toEqual([138_000, [4]]);
  });

  test('takes no piece twice (CASE-2)', async () => {
    const order = await fourChairs();
    await chairsAtInspection(order, 3);
    const lines = [{ id: order.lineIds[0] ?? '', quantity: 2 }];
    const { id } = await draftReturn(backend, order, { lines });
    expect(await tryReturnStep(backend, id, 'submit', {})).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });
});

describe('the inspection (RET-14)', () => {
  test('frees the pieces that were not there', async () => {
    const order = await fourChairs();
    await inspectedAs(await chairsAtInspection(order, 3), { good: 2 });
    expect(await takenPieces(order)).toEqual([2]);
  });

  test('decides damaged pieces apart, and takes only the good ones back (RET-9)', async () => {
    const order = await fourChairs();
    const view = await inspectedAs(await chairsAtInspection(order, 3), { good: 2, damaged: 1 });
    const lines = returnDecisionOf(view).lines.map(({ pieces, condition, outcome }) => [
      pieces,
      condition,
      outcome,
    ]);
    expect(lines).toEqual([
      [2, 'good', 'free'],
      [1, 'damaged', 'refused'],
    ]);
    expect([view.refundFen, await takenPieces(order)]).toEqual([92_000, [2]]);
  });

  test('leaves the print alone where it finds what was told', async () => {
    const order = await fourChairs();
    const view = await inspectedAs(await chairsAtInspection(order, 2), {});
    expect(printState(view)).toBe('current');
  });

  test('voids the print of another verdict, and the customer is told with a new one', async () => {
    const order = await fourChairs();
    const view = await inspectedAs(await chairsAtInspection(order, 2), { good: 1, damaged: 1 });
    expect(printState(view)).toBe('void');
    const { tellVerdict } = returnInput(backend, view);
    const without = await tryReturnStep(backend, view.id, 'tellVerdict', tellVerdict);
    expect(without).toMatchObject({ ok: false, code: 'incomplete' });
    await printReturnForm(backend, view.id);
    const told = await returnStep(backend, view.id, 'tellVerdict', tellVerdict);
    expect(returnRecordSchema.parse(told.record).verdictTold).toMatchObject({ changed: true });
  });

  test('ends the case where nothing is accepted, and frees all pieces', async () => {
    const order = await fourChairs();
    const view = await inspectedAs(await chairsAtInspection(order, 2), { good: 0, damaged: 2 });
    const { tellRefusal } = returnInput(backend, view);
    const refused = await returnStep(backend, view.id, 'tellRefusal', tellRefusal);
    expect([refused.stage, refused.ended, await takenPieces(order)]).toEqual([
      'refused',
      true,
      [0],
    ]);
  });

  test('is not made by who opened the case, also where that is a store manager', async () => {
    const order = await fourChairs();
    const view = await chairsAtInspection(order, 1);
    const { id, name } = backend.people.storeManager;
    const input = { ...returnInput(backend, view).inspect, inspector: { id, name } };
    expect(await tryReturnStep(backend, view.id, 'inspect', input)).toMatchObject({
      ok: false,
      code: 'incomplete',
      details: [{ path: 'inspector' }],
    });
  });

  test('is not made by who has left the store', async () => {
    const order = await fourChairs();
    const view = await chairsAtInspection(order, 1);
    const { technician, storeManager, serviceAgent } = backend.people;
    await backend.get('staff.save', { ...technician, active: false }, { by: storeManager });
    const input = returnInput(backend, view).inspect;
    const answer = await tryReturnStep(backend, view.id, 'inspect', input, serviceAgent);
    expect(answer).toMatchObject({ ok: false, code: 'incomplete' });
  });

  test('at the customer’s lets the goods come back before money moves', async () => {
    const order = await fourChairs();
    const view = await chairsAtInspection(order, 1);
    const { inspect } = returnInput(backend, view);
    await returnStep(backend, view.id, 'inspect', { ...inspect, place: 'home' });
    const inspected = await backend.get('cases.get', { caseId: view.id });
    const back = await bringReturnTo(backend, inspected, 'goodsBack');
    const paying = await returnStep(
      backend,
      back.id,
      'receiveGoods',
      returnInput(backend, back).receiveGoods,
    );
    expect(paying.stage).toBe('settlement');
  });
});

describe('a claim about the quality', () => {
  test('waits for the inspection and is free where the product is at fault (RET-2, RET-5)', async () => {
    const order = await placeDeliveredOrder(backend, { lines: [{ kind: 'custom' }] });
    const draft = await draftReturn(backend, order, qualityClaim);
    const asked = await bringReturnTo(backend, draft, 'inspection');
    const inspected = await inspectedAs(asked, {});
    const outcomes = [asked, inspected].map((view) => returnDecisionOf(view).lines[0]?.outcome);
    expect(outcomes).toEqual(['inspectFirst', 'free']);
  });

  test('that is misuse is refused, and goes over into a repair with what was found (RET-4)', async () => {
    const order = await placeDeliveredOrder(backend, { lines: [{ kind: 'custom' }] });
    const draft = await draftReturn(backend, order, qualityClaim);
    const asked = await bringReturnTo(backend, draft, 'inspection');
    const view = await inspectedAs(asked, { fault: 'misuse' });
    const { storeManager } = backend.people;
    const { id: caseId, revision } = view;
    const repair = await backend.get(
      'cases.handOver',
      { caseId, revision, to: 'repair' },
      { by: storeManager },
    );
    expect(repair).toMatchObject({ procedure: 'repair', links: [{ id: caseId, way: 'from' }] });
  });

  test('whose product is at fault cannot go on without an apology (RET-4)', async () => {
    const order = await placeDeliveredOrder(backend);
    const draft = await draftReturn(backend, order, qualityClaim);
    const view = await bringReturnTo(backend, draft, 'verdict');
    await printReturnForm(backend, view.id);
    const { tellVerdict } = returnInput(backend, view);
    const answer = await tryReturnStep(backend, view.id, 'tellVerdict', tellVerdict);
    expect(answer).toMatchObject({ ok: false, code: 'incomplete' });
    const ready = await readyFor(backend, view);
    const told = await returnStep(backend, ready.id, 'tellVerdict', tellVerdict);
    expect(told.stage).toBe('approval');
  });
});

describe('what the rules refuse', () => {
  test.each([
    ['on the 7th day at its end', 0, true],
    ['at the start of the 8th day', 1, false],
  ])('is asked for %s (RET-9)', async (_when, later, accepted) => {
    // Delivered on the 14th: the 21st at 24:00 is the end.
    const deliveredAt = Date.UTC(2026, 10, 14, 2);
    backend.clock.now = Date.UTC(2026, 10, 21, 15, 59, 59, 999) + later;
    const order = await placeDeliveredOrder(backend, {
      orderedAt: deliveredAt - day,
      lines: [{ deliveredAt }],
    });
    const { id } = await draftReturn(backend, order);
    expect((await tryReturnStep(backend, id, 'submit', {})).ok).toBe(accepted);
  });

  test('can be granted by the division head with a reason, as 特批 (RET-18)', async () => {
    const order = await placeDeliveredOrder(backend, {
      orderedAt: openingHour - 40 * day,
      lines: [{ deliveredAt: openingHour - 30 * day }],
    });
    const asked = { exception: true, exceptionReason: '老顾客，质量投诉在先' };
    const draft = await draftReturn(backend, order, asked);
    const closed = await bringReturnTo(backend, draft, 'closed');
    const [line] = returnDecisionOf(closed).lines;
    expect([closed.exception, line?.rule, closed.refundFen]).toEqual([true, 'RET-18', 468_000]);
  });
});
