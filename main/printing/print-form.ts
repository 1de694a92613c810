import type { AnswerOf, InputOf } from '../../shared/ipc/contract.ts';
import type { Answer, Failure } from '../../shared/ipc/envelope.ts';
import { askFor, type AskBackend } from '../boundary/ask-backend.ts';
import { failure } from '../boundary/failure.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import { stackOf, type Log } from '../log/log.ts';
import type { Printer } from './printer.ts';

export interface FormOutput {
  askBackend: AskBackend;
  printer: Printer;
  dialogs: Dialogs;
  log: Log;
}

type Issued = AnswerOf<'forms.issue'>;
type FormRequest = InputOf<'forms.print'>;
type Via = InputOf<'forms.issue'>['via'];

/**
 * Issues a form in the backend (stored for good and counted), then puts it on paper or into a file.
 * A closed dialog or a failing printer is told to the backend, so that the print does not count.
 */
export async function putOut(
  output: FormOutput,
  via: Via,
  { requestId, ...wanted }: FormRequest,
  staffId: string | null,
): Promise<Answer<{ printNumber: number }>> {
  const issue: InputOf<'forms.issue'> = { ...wanted, via };
  const answer = await askFor(output.askBackend, 'forms.issue', issue, staffId, requestId);
  if (!answer.ok) return answer;
  const issued = answer.value;
  const problem = via === 'print' ? await print(output, issued) : await save(output, issued);
  if (problem === null) return { ok: true, value: { printNumber: issued.printNumber } };
  const cancel: InputOf<'forms.cancel'> = { caseId: wanted.caseId, sha256: issued.sha256 };
  const undone = await askFor(output.askBackend, 'forms.cancel', cancel, staffId);
  if (!undone.ok) output.log.write('error', 'form.notUndone', { code: undone.code });
  return problem;
}

async function print(output: FormOutput, issued: Issued): Promise<Failure | null> {
  const title = issued.fileName.replace(/\.pdf$/i, '');
  try {
    const result = await output.printer.print({ title, pdf: issued.bytes });
    if (result === 'printed') return null;
    return failure('cancelled', '没有打印，单据没有算作打印。需要时请再点一次“打印”。');
  } catch (error) {
    output.log.write('error', 'form.notPrinted', { stack: stackOf(error) });
    return failure(
      'printingFailed',
      '打印没有成功，单据没有算作打印，业务内容都在。请检查打印机是不是开着、有没有纸，然后再试。',
    );
  }
}

async function save(output: FormOutput, issued: Issued): Promise<Failure | null> {
  const answer = await output.dialogs.saveFile('form', issued.fileName, issued.bytes);
  return answer.ok ? null : answer;
}
