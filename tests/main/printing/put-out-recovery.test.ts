import { expect, test } from 'vitest';

import { putOutRecovery } from '../../../main/printing/put-out-recovery.ts';
import type { Answer } from '../../../shared/ipc/envelope.ts';
import { silentLog } from '../supervisor/support.ts';

const bytes = new Uint8Array([37, 80, 68, 70]);
const made: Answer<unknown> = { ok: true, value: { fileName: '数据恢复单.pdf', bytes } };
const refusal: Answer<never> = { ok: false, code: 'forbidden', message: '不行', details: [] };

function counter(answer: Answer<unknown>, print: () => Promise<'printed' | 'cancelled'>) {
  const printed: unknown[] = [];
  const saved: unknown[] = [];
  return {
    printed,
    saved,
    output: {
      askBackend: () => Promise.resolve(answer),
      printer: {
        print: (job: unknown) => {
          printed.push(job);
          return print();
        },
      },
      dialogs: {
        pickOrderFile: () => Promise.resolve(refusal),
        pickFolder: () => Promise.resolve(refusal),
        pickAttachments: () => Promise.resolve(refusal),
        saveFile: (...given: unknown[]) => {
          saved.push(given);
          return Promise.resolve({ ok: true as const, value: { path: '/sheet.pdf' } });
        },
      },
      log: silentLog,
    },
  };
}

test('a recovery sheet goes to the printer under a name without secrets', async () => {
  const { output, printed } = counter(made, () => Promise.resolve('printed'));
  expect(await putOutRecovery(output, 'print', 'staff')).toEqual({ ok: true, value: {} });
  expect(printed).toEqual([{ title: '数据恢复单', pdf: bytes }]);
});

test('or where the person saves it', async () => {
  const { output, saved } = counter(made, () => Promise.resolve('printed'));
  expect(await putOutRecovery(output, 'saveAs', 'staff')).toEqual({ ok: true, value: {} });
  expect(saved).toEqual([['recoverySheet', '数据恢复单.pdf', bytes]]);
});

test.each([
  ['a closed print dialog', () => Promise.resolve('cancelled' as const), 'cancelled'],
  ['a printer that fails', () => Promise.reject(new Error('no paper')), 'printingFailed'],
])('%s says that the sheet before is still good', async (_what, print, code) => {
  const answer = await putOutRecovery(counter(made, print).output, 'print', 'staff');
  expect(answer).toMatchObject({
    ok: false,
    code,
    message: expect.stringContaining('以前的恢复单都没有改变') as string,
  });
});

test('nothing is printed for who may not', async () => {
  const { output, printed } = counter(refusal, () => Promise.resolve('printed'));
  expect(await putOutRecovery(output, 'print', 'staff')).toEqual(refusal);
  expect(printed).toEqual([]);
});
