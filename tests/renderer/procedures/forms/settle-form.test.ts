import { expect, test } from 'vitest';

import type { ActionDraft, ActionForm } from '../../../../renderer/procedures/action-form.ts';
import { payPartForm, settleForm } from '../../../../renderer/procedures/forms/settle-form.ts';
import { formatFen } from '../../../../shared/domain/money.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import { settlementSchema } from '../../../../shared/procedures/settlement.ts';
import { draft, now } from '../../support/fixtures.ts';
import { facts as returnFacts } from '../return/return-fixtures.ts';

/** 4,680 to be refunded, of which so much was paid out already. */
function facts(settledFen = 0, part: Partial<CaseView> = {}) {
  const wholeFen = 468_000;
  const money = {
    ...{ kind: 'refund' as const, decidedFen: wholeFen, agreed: null, wholeFen, settledFen },
    restFen: wholeFen - settledFen,
  };
  return returnFacts({ view: draft({ money, ...part }) });
}

function filled(form: ActionForm, typed: ActionDraft, given = facts()) {
  const { input, missing } = form.input({ ...form.start(given), ...typed }, given);
  return {
    input,
    missing: missing.map(({ path }) => path),
    accepted: settlementSchema.safeParse(input).success,
  };
}

function asked(form: ActionForm, typed: ActionDraft, given = facts()): string[] {
  return form
    .fields(given, { ...form.start(given), ...typed })
    .flatMap((field) => ('name' in field ? [field.name] : []));
}

const cash = { method: 'cash', payeeSigned: true };

test('the last payment is all that is left, whatever was typed before', () => {
  expect(filled(settleForm, { ...cash, amount: '1' }, facts(100_000)).input).toMatchObject({
    amountFen: 368_000,
  });
});

test('every way but cash asks for its number', () => {
  expect(filled(settleForm, { ...cash, method: 'transfer' }).missing).toEqual(['reference']);
});

test('cash has no number, and one typed before goes', () => {
  expect(asked(settleForm, cash)).not.toContain('reference');
  expect(filled(settleForm, { ...cash, reference: '4200001' }).input).toMatchObject({
    reference: '',
  });
});

test('who takes the money is named with the relation to the customer (RET-17)', () => {
  const typed = { ...cash, payee: '王芳', relation: 'family' };
  expect(filled(settleForm, typed)).toMatchObject({
    accepted: true,
    input: { payee: '王芳', relation: 'family' },
  });
});

test('a second payment proposes whoever had the first', () => {
  const before = {
    ...{ kind: 'refund' as const, amountFen: 100_000, method: 'cash' as const, reference: '' },
    ...{ settledAt: now, payee: '王芳', relation: 'family' as const, recordedBy: '刘敏' },
  };
  const given = facts(100_000, { settlements: [before] });
  expect(filled(settleForm, cash, given).input).toMatchObject({
    payee: '王芳',
    relation: 'family',
  });
});

test.each([
  [0, false],
  [1, true],
  [367_999, true],
  [368_000, false],
])('a part of %i fen of the 368,000 that are left can be paid: %s', (amountFen, can) => {
  const typed = { ...cash, amount: formatFen(amountFen) };
  expect(filled(payPartForm, typed, facts(100_000)).missing).toEqual(can ? [] : ['amount']);
});

test('a part that cannot be read is not sent', () => {
  expect(filled(payPartForm, { ...cash, amount: '一千' }).missing).toEqual(['amount']);
});

test('where an agreed amount leaves nothing, only the time is asked', () => {
  const money = {
    ...{ kind: 'refund' as const, decidedFen: 468_000, agreed: null },
    ...{ wholeFen: 0, settledFen: 0, restFen: 0 },
  };
  const given = facts(0, { money });
  expect(asked(settleForm, {}, given)).toEqual(['settledAt']);
  expect(filled(settleForm, {}, given)).toMatchObject({
    missing: [],
    accepted: true,
    input: { amountFen: 0, method: null, payee: '' },
  });
});
