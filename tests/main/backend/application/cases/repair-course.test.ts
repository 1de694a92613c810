import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { verifyHistory } from '../../../../../main/backend/application/history/verify-history.ts';
import { writeRuleSettings } from '../../../../../main/backend/application/store/store-values.ts';
import { defaultRuleSettings } from '../../../../../shared/domain/rule-settings.ts';
import { repairDecisionSchema } from '../../../../../shared/procedures/repair/decision.ts';
import { repairRecordSchema } from '../../../../../shared/procedures/repair/record.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import {
  bringRepairTo,
  draftRepair,
  printRepairForm,
  repairInput,
  repairStep,
  tryRepairStep,
} from '../../../../support/repair-case.ts';
import { inPerson } from '../../../../support/step-in-person.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
let order: PlacedOrder;

beforeEach(async () => {
  backend = await testBackend();
  order = await placeOrder(backend);
});

afterEach(() => backend.close());

describe('a repair run by the engine', () => {
  test('goes its whole way, and its history is whole', async () => {
    const closed = await bringRepairTo(backend, await draftRepair(backend, order), 'closed');
    const { number, stage, ended } = closed;
    expect({ number, stage, ended }).toEqual({
      number: 'WX-20261121-001',
      stage: 'closed',
      ended: true,
    });
    expect(await backend.database().read(verifyHistory)).toMatchObject({ kind: 'whole' });
  });

  test('takes no pieces of the order (CASE-2)', async () => {
    await bringRepairTo(backend, await draftRepair(backend, order), 'contact');
    const other = await backend.get('cases.open', {
      procedure: 'cancellation',
      orderId: order.orderId,
    });
    expect(other.goods.map(({ takenPieces }) => takenPieces)).toEqual([0]);
  });

  test('keeps what each step writes down, one after the other', async () => {
    const { id } = await bringRepairTo(backend, await draftRepair(backend, order), 'contact');
    for (const outcome of ['没有人接', '晚上再打']) {
      const { recordContact } = repairInput(
        backend,
        await backend.get('cases.get', { caseId: id }),
      );
      await repairStep(backend, id, 'recordContact', { ...recordContact, outcome });
    }
    const { record } = await backend.get('cases.get', { caseId: id });
    expect(repairRecordSchema.parse(record).contacts).toMatchObject([
      { outcome: '没有人接', by: { name: '刘洋' } },
      { outcome: '晚上再打', by: { name: '刘洋' } },
    ]);
  });

  test('decides again when the diagnosis is written down (REP-5)', async () => {
    const arrived = await bringRepairTo(backend, await draftRepair(backend, order), 'arrival');
    const { diagnose } = repairInput(backend, arrived);
    const charged = { ...diagnose, cause: 'misuse' as const };
    const view = await repairStep(backend, arrived.id, 'diagnose', charged);
    const before = repairDecisionSchema.parse(arrived.decision);
    const after = repairDecisionSchema.parse(view.decision);
    expect([before.verdict, after.verdict, after.chargeFen, view.dueFen]).toEqual([
      'open',
      'charged',
      16_000,
      16_000,
    ]);
  });

  test('charges by the fee schedule of its submission, whatever costs more later (CASE-1)', async () => {
    const arrived = await bringRepairTo(backend, await draftRepair(backend, order), 'arrival');
    const dearer = arrived.service.feeSchedule.map((item) => ({ ...item, priceFen: 99_900 }));
    await backend
      .database()
      .unit((executor) =>
        writeRuleSettings(executor, { ...defaultRuleSettings, feeSchedule: dearer }),
      );
    const { diagnose } = repairInput(backend, arrived);
    const view = await repairStep(backend, arrived.id, 'diagnose', {
      ...diagnose,
      cause: 'misuse',
    });
    expect(view.dueFen).toBe(16_000);
  });

  test('settles what the decision charges, as a collection (REP-5)', async () => {
    const arrived = await bringRepairTo(backend, await draftRepair(backend, order), 'arrival');
    const { diagnose } = repairInput(backend, arrived);
    const misuse = { ...diagnose, cause: 'misuse' as const };
    const signing = await repairStep(backend, arrived.id, 'diagnose', misuse);
    await printRepairForm(backend, signing.id);
    for (const action of ['sign', 'explain', 'completeWork'] as const) {
      await repairStep(backend, signing.id, action, repairInput(backend, signing)[action]);
    }
    const paying = await backend.get('cases.get', { caseId: signing.id });
    const { settle } = repairInput(backend, paying);
    const { settlements } = await repairStep(backend, paying.id, 'settle', settle);
    const paid = { kind: 'collection', amountFen: 16_000, payee: '王伟' };
    expect(settlements).toMatchObject([paid]);
  });

  test('leaves nothing behind of a step that is refused', async () => {
    const { id } = await bringRepairTo(backend, await draftRepair(backend, order), 'contact');
    const by = backend.people.serviceAgent;
    const { agreeVisit } = repairInput(
      backend,
      await backend.get('cases.get', { caseId: id }, { by }),
    );
    const before = await backend.dump();
    const nobody = { ...agreeVisit, technicianId: null };
    expect(await tryRepairStep(backend, id, 'agreeVisit', nobody)).toMatchObject({
      ok: false,
      code: 'incomplete',
    });
    expect(await backend.dump()).toBe(before);
  });
});

describe('what can be done now', () => {
  const actionsOf = async (caseId: string) =>
    (await backend.get('cases.get', { caseId })).actions.map(({ action }) => action);

  test('depends on what was agreed: goods are diagnosed at home, and received where they are fetched', async () => {
    const home = await bringRepairTo(backend, await draftRepair(backend, order), 'arrival');
    expect(await actionsOf(home.id)).toContain('diagnose');
    expect(await actionsOf(home.id)).not.toContain('receiveGoods');
    const fetched = await bringRepairTo(
      backend,
      await draftRepair(backend, await placeOrder(backend), { place: 'takeBack' }),
      'contact',
    );
    const { agreeVisit } = repairInput(backend, fetched);
    const later = { from: agreeVisit.from + 86_400_000, to: agreeVisit.to + 86_400_000 };
    const takeBack = { ...agreeVisit, ...later, kind: 'takeBack' as const };
    await repairStep(backend, fetched.id, 'agreeVisit', takeBack);
    expect(await actionsOf(fetched.id)).toContain('receiveGoods');
    expect(await actionsOf(fetched.id)).not.toContain('diagnose');
  });

  test('is refused where its row does not hold, with what to do', async () => {
    const { id } = await bringRepairTo(backend, await draftRepair(backend, order), 'arrival');
    const { receiveGoods } = repairInput(backend, await backend.get('cases.get', { caseId: id }));
    expect(await tryRepairStep(backend, id, 'receiveGoods', receiveGoods)).toMatchObject({
      ok: false,
      code: 'conflict',
    });
  });

  test('is read back from the history by where the case went', async () => {
    const explained = await bringRepairTo(backend, await draftRepair(backend, order), 'repair');
    const history = await backend.get('cases.history', { caseId: explained.id });
    expect(history.map(({ text }) => text)).toContain(
      '向顾客说明了方案，顾客同意。更换弹簧，不收费。',
    );
  });
});

describe('the signature of the store manager (REP-3)', () => {
  test('can be given by who diagnosed nothing and asked for nothing', async () => {
    const signing = await bringRepairTo(backend, await draftRepair(backend, order), 'signature');
    await printRepairForm(backend, signing.id);
    const view = await repairStep(backend, signing.id, 'sign', { approval: inPerson });
    expect(view.stage).toBe('explanation');
  });

  test('can be given by who took steps in between that ask for nothing', async () => {
    const draft = await draftRepair(backend, order);
    const { id } = await bringRepairTo(backend, draft, 'contact');
    const { storeManager } = backend.people;
    const { recordContact } = repairInput(backend, await backend.get('cases.get', { caseId: id }));
    const called = await repairStep(backend, id, 'recordContact', recordContact, storeManager);
    const signing = await bringRepairTo(backend, called, 'signature');
    await printRepairForm(backend, id);
    const answer = await tryRepairStep(backend, signing.id, 'sign', { approval: inPerson });
    expect(answer).toMatchObject({ ok: true });
  });

  test('is not given by who corrected what was asked (CASE-3)', async () => {
    const draft = await draftRepair(backend, order);
    const { id } = await bringRepairTo(backend, draft, 'contact');
    const { storeManager } = backend.people;
    const { correct } = repairInput(backend, await backend.get('cases.get', { caseId: id }));
    const corrected = await repairStep(backend, id, 'correct', correct, storeManager);
    const signing = await bringRepairTo(backend, corrected, 'signature');
    await printRepairForm(backend, id);
    const answer = await tryRepairStep(backend, signing.id, 'sign', { approval: inPerson });
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });
});

describe('the prints of a repair', () => {
  test('count for each form by itself', async () => {
    const { id } = await bringRepairTo(backend, await draftRepair(backend, order), 'followUp');
    for (const form of ['notice', 'feedback']) {
      backend.clock.now += 60_000;
      await printRepairForm(backend, id, form);
    }
    const { prints } = await backend.get('cases.get', { caseId: id });
    expect(prints.map(({ form, printNumber }) => [form, printNumber])).toEqual([
      ['notice', 1],
      ['notice', 2],
      ['feedback', 1],
    ]);
  });

  test('of another form do not stand for the one that is signed', async () => {
    const signing = await bringRepairTo(backend, await draftRepair(backend, order), 'signature');
    const { actions } = await backend.get('cases.get', { caseId: signing.id });
    const sign = actions.find(({ action }) => action === 'sign');
    expect(sign?.missing.map(({ path }) => path)).toEqual(['print.notice']);
  });
});
