import { describe, expect, test } from 'vitest';

import type { Dialogs } from '../../../main/dialogs/dialogs.ts';
import { putOut, type FormOutput } from '../../../main/printing/print-form.ts';
import type { PrintJob, Printer } from '../../../main/printing/printer.ts';
import type { BackendQuestion } from '../../../main/supervisor/pending-requests.ts';
import type { Answer } from '../../../shared/ipc/envelope.ts';
import { silentLog } from '../supervisor/support.ts';

const request = {
  caseId: '5d0f4f4e-6f1b-4d6b-8a57-0f3f4f6a7b8c',
  form: 'application',
  requestId: '0b6cd7a5-54f5-4a29-9f0b-6f7c5b1d2e3f',
};
const bytes = new Uint8Array([37, 80, 68, 70]);
const sha256 = 'ab'.repeat(32);
const issued = { sha256, printNumber: 2, fileName: 'QX-20261121-001.pdf', bytes };
const refusal: Answer<never> = { ok: false, code: 'notFound', message: '没有', details: [] };

interface Counter {
  issue?: Answer<unknown>;
  print?: Printer['print'];
  save?: Dialogs['saveFile'];
}

function counter({ issue = { ok: true, value: issued }, print, save }: Counter = {}) {
  const asked: BackendQuestion[] = [];
  const printed: PrintJob[] = [];
  const output: FormOutput = {
    askBackend: (question) => {
      asked.push(question);
      return Promise.resolve(question.channel === 'forms.issue' ? issue : { ok: true, value: {} });
    },
    printer: {
      print:
        print ??
        ((job) => {
          printed.push(job);
          return Promise.resolve('printed');
        }),
    },
    dialogs: {
      pickOrderFile: () => Promise.resolve(refusal),
      pickFolder: () => Promise.resolve(refusal),
      pickAttachments: () => Promise.resolve(refusal),
      saveFile: save ?? (() => Promise.resolve({ ok: true, value: { path: '/form.pdf' } })),
    },
    log: silentLog,
  };
  return { output, asked, printed };
}

describe('printing a form', () => {
  test('the backend issues it first, with the page’s request id and the person', async () => {
    const { output, asked } = counter();
    await putOut(output, 'print', request, 'staff');
    const { caseId, form, requestId } = request;
    expect(asked).toEqual([
      {
        channel: 'forms.issue',
        input: { caseId, form, via: 'print' },
        requestId,
        staffId: 'staff',
      },
    ]);
  });

  test('the stored bytes go to the printer, named by the form number', async () => {
    const { output, printed } = counter();
    await putOut(output, 'print', request, null);
    expect(printed).toEqual([{ title: 'QX-20261121-001', pdf: bytes }]);
  });

  test('the page gets the number of the print', async () => {
    const { output } = counter();
    expect(await putOut(output, 'print', request, null)).toEqual({
      ok: true,
      value: { printNumber: 2 },
    });
  });

  test('nothing is printed when the backend refuses', async () => {
    const { output, printed } = counter({ issue: refusal });
    expect(await putOut(output, 'print', request, null)).toEqual(refusal);
    expect(printed).toEqual([]);
  });

  test.each([
    ['a closed dialog', () => Promise.resolve('cancelled' as const), 'cancelled'],
    ['a failing printer', () => Promise.reject(new Error('no paper')), 'printingFailed'],
  ])('%s is taken back in the backend and told', async (_what, print, code) => {
    const { output, asked } = counter({ print });
    expect(await putOut(output, 'print', request, 'staff')).toMatchObject({ ok: false, code });
    expect(asked.at(-1)).toMatchObject({
      channel: 'forms.cancel',
      input: { caseId: request.caseId, sha256 },
      staffId: 'staff',
    });
  });
});

describe('saving a form', () => {
  test('is issued as saved, not as printed', async () => {
    const { output, asked, printed } = counter();
    await putOut(output, 'saveAs', request, null);
    expect(asked).toMatchObject([{ input: { via: 'saveAs' } }]);
    expect(printed).toEqual([]);
  });

  test('a closed dialog is taken back in the backend', async () => {
    const closed: Answer<never> = { ...refusal, code: 'cancelled' };
    const { output, asked } = counter({ save: () => Promise.resolve(closed) });
    await putOut(output, 'saveAs', request, null);
    expect(asked.at(-1)).toMatchObject({ channel: 'forms.cancel' });
  });
});
