import { describe, expect, test } from 'vitest';

import type { Dialogs } from '../../../main/dialogs/dialogs.ts';
import { exportExceptions, exportList, saveHeldBack } from '../../../main/files/save-sheets.ts';
import type { BackendQuestion } from '../../../main/supervisor/pending-requests.ts';
import type { Answer } from '../../../shared/ipc/envelope.ts';
import type { ListQuery } from '../../../shared/ipc/schemas/lists.ts';

const importId = '5d0f4f4e-6f1b-4d6b-8a57-0f3f4f6a7b8c';
const bytes = new Uint8Array([80, 75]);
const refusal: Answer<never> = { ok: false, code: 'forbidden', message: '不行', details: [] };
const closed: Answer<never> = { ok: false, code: 'cancelled', message: '没有存', details: [] };
const query: ListQuery = {
  list: 'customers',
  query: { search: '王', filter: 'unpaid', sort: { by: 'name', direction: 'ascending' } },
};

/** A backend that answers `answer`, and a person who puts files to /tmp, or closes the dialog. */
function counter(
  answer: Answer<unknown>,
  save: Answer<{ path: string }> = { ok: true, value: { path: '/tmp/x.xlsx' } },
) {
  const asked: BackendQuestion[] = [];
  const saved: Parameters<Dialogs['saveFile']>[] = [];
  const output = {
    askBackend: (question: BackendQuestion) => {
      asked.push(question);
      return Promise.resolve(answer);
    },
    dialogs: {
      pickOrderFile: () => Promise.resolve(refusal),
      pickFolder: () => Promise.resolve(refusal),
      pickAttachments: () => Promise.resolve(refusal),
      saveFile: (...given: Parameters<Dialogs['saveFile']>) => {
        saved.push(given);
        return Promise.resolve(save);
      },
    },
  };
  return { output, asked, saved };
}

describe('exporting a list', () => {
  const sheet: Answer<unknown> = { ok: true, value: { fileName: '客户.xlsx', bytes, rows: 12 } };

  test('asks for exactly what is seen, in the name of the person', async () => {
    const { output, asked } = counter(sheet);
    await exportList(output, query, 'staff');
    expect(asked).toMatchObject([{ channel: 'lists.export', input: query, staffId: 'staff' }]);
  });

  test('offers the backend’s name', async () => {
    const { output, saved } = counter(sheet);
    await exportList(output, query, null);
    expect(saved).toEqual([['list', '客户.xlsx', bytes]]);
  });

  test('tells how many rows went where', async () => {
    const { output } = counter(sheet);
    expect(await exportList(output, query, null)).toEqual({
      ok: true,
      value: { rows: 12, savedAs: '/tmp/x.xlsx' },
    });
  });

  test('is refused to whom the backend refuses it, and no dialog opens', async () => {
    const { output, saved } = counter(refusal);
    expect([await exportList(output, query, null), saved]).toEqual([refusal, []]);
  });

  test('with a closed dialog tells that nothing was written', async () => {
    expect(await exportList(counter(sheet, closed).output, query, null)).toEqual(closed);
  });
});

describe('saving the orders that were held back', () => {
  const sheet: Answer<unknown> = { ok: true, value: { fileName: '有问题的订单.xlsx', bytes } };

  test('asks for the file in the person’s hands', async () => {
    const { output, asked } = counter(sheet);
    await saveHeldBack(output, { importId }, 'staff');
    expect(asked).toMatchObject([
      { channel: 'imports.heldBackSheet', input: { importId }, staffId: 'staff' },
    ]);
  });

  test('writes them where the person chose', async () => {
    const { output, saved } = counter(sheet);
    const answer = await saveHeldBack(output, { importId }, null);
    expect([answer, saved]).toEqual([
      { ok: true, value: { saved: true } },
      [['heldBack', '有问题的订单.xlsx', bytes]],
    ]);
  });

  test('with a closed dialog tells that nothing was written', async () => {
    expect(await saveHeldBack(counter(sheet, closed).output, { importId }, null)).toEqual(closed);
  });
});

describe('exporting the exceptions of a month', () => {
  const sheet: Answer<unknown> = { ok: true, value: { fileName: '特批月报-2026-11.xlsx', bytes } };
  const month = { month: '2026-11' };

  test('asks for the month that is seen, in the name of the person', async () => {
    const { output, asked } = counter(sheet);
    await exportExceptions(output, month, 'staff');
    expect(asked).toMatchObject([
      { channel: 'reports.exceptionsSheet', input: month, staffId: 'staff' },
    ]);
  });

  test('writes them where the person chose, and tells where', async () => {
    const { output, saved } = counter(sheet);
    const answer = await exportExceptions(output, month, null);
    expect([answer, saved]).toEqual([
      { ok: true, value: { savedAs: '/tmp/x.xlsx' } },
      [['exceptions', '特批月报-2026-11.xlsx', bytes]],
    ]);
  });

  test('is refused to whom the backend refuses it, and no dialog opens', async () => {
    const { output, saved } = counter(refusal);
    expect([await exportExceptions(output, month, null), saved]).toEqual([refusal, []]);
  });
});
