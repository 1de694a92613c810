import type { AnswerOf } from '../../shared/ipc/contract.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import { askFor } from '../boundary/ask-backend.ts';
import { failure } from '../boundary/failure.ts';
import { stackOf } from '../log/log.ts';
import type { FormOutput } from './print-form.ts';

/**
 * A new recovery sheet, on paper or in a file that the person chooses. When that does not come
 * about, the sheet before is still good: the new code counts once somebody typed its last group.
 */
export async function putOutRecovery(
  { askBackend, printer, dialogs, log }: FormOutput,
  via: 'print' | 'saveAs',
  staffId: string | null,
): Promise<Answer<AnswerOf<'recovery.print'>>> {
  const made = await askFor(askBackend, 'recovery.make', {}, staffId);
  if (!made.ok) return made;
  const { fileName, bytes } = made.value;
  if (via === 'saveAs') {
    const saved = await dialogs.saveFile('recoverySheet', fileName, bytes);
    return saved.ok ? { ok: true, value: {} } : saved;
  }
  try {
    const title = fileName.replace(/\.pdf$/i, '');
    if ((await printer.print({ title, pdf: bytes })) === 'printed') return { ok: true, value: {} };
    return failure('cancelled', '没有打印，数据和以前的恢复单都没有改变。需要时请再点一次“打印”。');
  } catch (error) {
    log.write('error', 'recovery.notPrinted', { stack: stackOf(error) });
    return failure(
      'printingFailed',
      '打印没有成功，数据和以前的恢复单都没有改变。请检查打印机是不是开着、有没有纸，然后再试。',
    );
  }
}
