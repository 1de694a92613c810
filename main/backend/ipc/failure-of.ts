import { assertNever } from '../../../shared/domain/assert-never.ts';
import { RuleInputError } from '../../../shared/domain/rule-input-error.ts';
import type { ErrorCode, Failure, FailureDetail } from '../../../shared/ipc/envelope.ts';
import { ApplicationError } from '../application/application-error.ts';
import { StorageError } from '../database/storage-error.ts';
import type { StorageProblem } from '../database/storage-error.ts';
import { FontError } from '../pdf/fonts.ts';

/**
 * The one way from any failure to a message: what happened, that nothing was lost, what to do.
 * `known` is false for what the program did not expect: that goes into the log.
 */
export function failureOf(error: unknown): Failure & { known: boolean } {
  if (error instanceof ApplicationError) {
    return { ...failure(error.code, error.message, error.details), known: true };
  }
  if (error instanceof RuleInputError) {
    const message = `${sentence(error.message)}没有保存，以前的内容都在。请核对后再办。`;
    const details = [{ path: error.path, message: error.message }];
    return { ...failure('ruleRefused', message, details), known: true };
  }
  if (error instanceof FontError) {
    return { ...failure('unexpected', error.message), known: false };
  }
  if (error instanceof StorageError) return { ...storageFailure(error.problem), known: false };
  return { ...failure('unexpected', unexpected), known: false };
}

const unexpected =
  '程序出了意外，这一步没有完成，以前保存的内容都在。请再试一次；如果还这样，请告诉管理员。';

function failure(code: ErrorCode, message: string, details: FailureDetail[] = []): Failure {
  return { ok: false, code, message, details };
}

function sentence(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}

/** What a storage problem means to the person; also told when the data cannot be opened. */
export function storageFailure(problem: StorageProblem): Failure {
  switch (problem.kind) {
    case 'diskFull':
      return failure(
        'storageFull',
        '磁盘满了，这一步没有保存，以前保存的内容都在。请删除不用的文件，腾出空间后再试。',
      );
    case 'tooLarge':
      return failure(
        'storageFull',
        '数据太多，已经到了上限，这一步没有保存，以前保存的内容都在。请告诉管理员，把往年的数据归档。',
      );
    case 'ioFailed':
      return failure(
        'storageFailed',
        '磁盘没有写成功，这一步没有保存，以前保存的内容都在。请再试一次；如果还这样，请检查磁盘，告诉管理员。',
      );
    case 'readOnly':
      return failure(
        'storageReadOnly',
        '磁盘出过问题，现在只能查看，这一步没有保存，以前保存的内容都在。请关闭程序后重新打开。',
      );
    case 'unknownOutcome':
      return failure(
        'storageFailed',
        '磁盘出了问题，不能确定这一步有没有保存；以前保存的内容都在。程序会重新打开数据，请看看这一步在不在，再决定要不要重办。',
      );
    case 'damaged':
      return failure(
        'storageFailed',
        '数据文件损坏，没有改动任何文件。请不要删除数据文件夹，马上告诉管理员，可以从备份恢复。',
      );
    case 'newerVersion':
      return failure(
        'storageFailed',
        '这些数据是更新版本的程序保存的，没有打开，也没有改动。请安装新版本的程序。',
      );
    case 'lockedByOther':
      return failure(
        'storageFailed',
        '数据正由另一个柜台程序使用，没有打开，也没有改动。请先关闭那个程序，再重新打开。',
      );
    case 'migrationFailed':
      return failure(
        'storageFailed',
        '数据升级没有成功，原来的数据都在，已经备份。请不要反复尝试，把情况告诉管理员。',
      );
    case 'wrongCodec':
      return failure(
        'storageFailed',
        '数据的钥匙不对，没有打开，也没有改动任何文件，数据都在。请用恢复单再打开一次；如果还不行，请告诉管理员，可以从备份恢复。',
      );
    case 'keyFile':
      return failure(
        'storageFailed',
        '数据的钥匙文件不见了，或者不能用，数据没有打开，也没有改动任何文件。请不要删除数据文件夹，马上告诉管理员：可以把原来的钥匙文件放回去，或者用恢复单从备份恢复。',
      );
    case 'contentMissing':
      return failure(
        'storageFailed',
        '存档的文件找不到了，其他内容都在，没有改变。请告诉管理员，可以从备份恢复。',
      );
    case 'closed':
      return failure(
        'notReady',
        '程序正在关闭，这一步没有保存，以前保存的内容都在。请重新打开程序。',
      );
    case 'constraint':
    case 'statement':
    case 'misuse':
      return failure('unexpected', unexpected);
    default:
      return assertNever(problem);
  }
}
