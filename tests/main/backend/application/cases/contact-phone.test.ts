import { randomUUID } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { RepairRequest } from '../../../../../shared/procedures/repair/request.ts';
import { confirmedBy } from '../../../../support/confirmed-by.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import {
  bringRepairTo,
  draftRepair,
  printRepairForm,
  repairInput,
  repairStep,
  tryRepairStep,
} from '../../../../support/repair-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';
import { solidText, textOf } from '../../pdf/support/poppler.ts';

const typed = '138 0013 8000';
const phone = '13800138000';
const masked = '138····8000';
const reason = '联系客户';

let backend: TestBackend;

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

async function draft(contactPhone = typed): Promise<CaseView> {
  return draftRepair(backend, await placeOrder(backend), { contactPhone });
}

async function running(): Promise<CaseView> {
  return bringRepairTo(backend, await draft(), 'contact');
}

const shown = ({ request }: CaseView) => request as RepairRequest;

/** As the page does: the whole request as it was shown, with what was typed since. */
async function save(view: CaseView, changes: Partial<RepairRequest>): Promise<CaseView> {
  const { id: caseId, revision } = await backend.get('cases.get', { caseId: view.id });
  await backend.get('cases.saveDraft', {
    caseId,
    revision,
    request: { ...shown(view), ...changes },
  });
  return backend.get('cases.get', { caseId });
}

function correctionOf(view: CaseView, changes: Partial<RepairRequest>) {
  const { correct } = repairInput(backend, view);
  return { ...correct, request: { ...shown(view), ...changes } };
}

async function stored({ id }: Pick<CaseView, 'id'>): Promise<string> {
  const row = await backend
    .database()
    .read((executor) =>
      executor.selectFrom('cases').select('request').where('id', '=', id).executeTakeFirstOrThrow(),
    );
  return (JSON.parse(row.request) as RepairRequest).contactPhone;
}

function revealed({ id: caseId }: CaseView, why: string | null = reason) {
  return backend.ask('cases.revealContact', { caseId, reason: why });
}

async function events(kind: string) {
  return backend
    .database()
    .read((executor) =>
      executor.selectFrom('events').selectAll().where('kind', '=', kind).execute(),
    );
}

describe('the page is told the phone of a contact masked (ARC-15)', () => {
  test('in a draft, however it was typed', async () => {
    expect(shown(await draft()).contactPhone).toBe(masked);
  });

  test('in a running case', async () => {
    expect(shown(await running()).contactPhone).toBe(masked);
  });

  test('and of a text that is no number nothing', async () => {
    expect(shown(await draft('找李芳 1380013')).contactPhone).toBe('····');
  });

  test('and nothing where no other phone is named', async () => {
    expect(shown(await draft('')).contactPhone).toBe('');
  });
});

describe('the stored number stays', () => {
  test('when another field of a draft is typed', async () => {
    const view = await save(await draft(), { problem: '坐垫开线' });
    expect([shown(view).problem, await stored(view)]).toEqual(['坐垫开线', typed]);
  });

  test('when another field of a running case is corrected', async () => {
    const view = await running();
    const input = correctionOf(view, { problem: '坐垫开线' });
    const after = await repairStep(backend, view.id, 'correct', input);
    expect([shown(after), await stored(view)]).toMatchObject([
      { problem: '坐垫开线', contactPhone: masked },
      typed,
    ]);
  });

  test('in the event of a correction, before and after (CHG-3)', async () => {
    const view = await running();
    await repairStep(backend, view.id, 'correct', correctionOf(view, { problem: '坐垫开线' }));
    const [last] = (await events('case.acted')).reverse();
    expect(JSON.parse(last?.personal ?? '')).toMatchObject({
      requestBefore: { contactPhone: typed },
      input: { request: { contactPhone: typed, problem: '坐垫开线' } },
    });
  });

  test('in a draft that goes on from the case', async () => {
    const { id: caseId, revision } = await bringRepairTo(backend, await draft(), 'closed');
    const next = await backend.get('cases.handOver', { caseId, revision, to: 'repair' });
    expect([shown(next).contactPhone, await stored(next)]).toEqual([masked, typed]);
  });
});

describe('a number that is typed anew', () => {
  const other = '0532-88881234';

  test('takes the place of the stored one in a draft', async () => {
    const view = await save(await draft(), { contactPhone: other });
    expect([shown(view).contactPhone, await stored(view)]).toEqual(['0532····1234', other]);
  });

  test('takes the place of the stored one in a correction', async () => {
    const view = await running();
    const input = correctionOf(view, { contactPhone: other });
    const after = await repairStep(backend, view.id, 'correct', input);
    expect([shown(after).contactPhone, await stored(view)]).toEqual(['0532····1234', other]);
  });

  test('is none where the field is cleared', async () => {
    const view = await save(await draft(), { contactPhone: '' });
    expect(await stored(view)).toBe('');
  });
});

describe('a masked number that was only half replaced is refused', () => {
  const refusal = {
    ok: false,
    code: 'incomplete',
    details: [{ path: 'contactPhone', message: expect.stringContaining('遮住') as string }],
  };

  test.each(['138····8001', '138··138000', '1380·138000', '····'])(
    'in a draft that is submitted: %s',
    async (contactPhone) => {
      const { id } = await save(await draft(), { contactPhone });
      expect(await tryRepairStep(backend, id, 'submit', {})).toMatchObject(refusal);
    },
  );

  test('in a correction, and the stored one stays', async () => {
    const view = await running();
    const input = correctionOf(view, { contactPhone: '139····8000' });
    const answer = await tryRepairStep(backend, view.id, 'correct', input);
    expect([answer, await stored(view)]).toMatchObject([refusal, typed]);
  });
});

describe('revealing the phone of a contact (ARC-15)', () => {
  test('answers it in full', async () => {
    expect(await revealed(await running())).toEqual({ ok: true, value: { phone } });
  });

  test('is an event of the case, without the number', async () => {
    const view = await running();
    await revealed(view);
    const found = await events('case.contactRevealed');
    expect(found).toMatchObject([{ case_id: view.id, customer_id: view.customerId, data: '{}' }]);
    expect(JSON.parse(found[0]?.personal ?? '')).toEqual({ reason });
  });

  test('stands in the history of the case in a sentence', async () => {
    const view = await running();
    await revealed(view);
    const history = await backend.get('cases.history', { caseId: view.id });
    expect(history.at(-1)).toMatchObject({
      text: `查看了联系人完整的电话号码。原因：${reason}。`,
      rule: 'ARC-15',
    });
  });

  test('asks for a reason', async () => {
    const view = await running();
    expect(await revealed(view, null)).toMatchObject({
      code: 'incomplete',
      details: [{ path: 'reason' }],
    });
    expect(await events('case.contactRevealed')).toEqual([]);
  });

  test('asks for none where the store does not want one [S]', async () => {
    await wantNoReason();
    expect(await revealed(await running(), null)).toEqual({ ok: true, value: { phone } });
  });

  test('answers a repeated request without a second event', async () => {
    const { id: caseId } = await running();
    const how = { requestId: randomUUID() };
    await backend.get('cases.revealContact', { caseId, reason }, how);
    const again = await backend.get('cases.revealContact', { caseId, reason }, how);
    expect([again, await events('case.contactRevealed')]).toMatchObject([{ phone }, [{}]]);
  });

  test('is refused and leaves no event where no other phone is named', async () => {
    expect(await revealed(await draft(''))).toMatchObject({ code: 'ruleRefused' });
    expect(await events('case.contactRevealed')).toEqual([]);
  });
});

test('the paper has the number in full', async () => {
  const { id } = await bringRepairTo(backend, await draft(), 'signature');
  const { bytes } = await printRepairForm(backend, id);
  expect(solidText(textOf(bytes))).toContain(`联系电话${phone}`);
});

async function wantNoReason(): Promise<void> {
  const { storeManager, receptionist } = backend.people;
  const change = { setting: 'revealNeedsReason', value: false, reason: '店里约定' };
  await backend.get('settings.propose', change, { by: storeManager });
  const { changes } = await backend.get('settings.changes', {});
  const proposalId = changes.find(({ state }) => state === 'proposed')?.id ?? '';
  const subject = { kind: 'setting' as const, proposalId };
  const approval = await confirmedBy(backend, 'generalManager', subject, receptionist);
  await backend.get('settings.approve', { proposalId, approval });
}
