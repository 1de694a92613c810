import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { ErrorCode } from '../../../../shared/ipc/envelope.ts';
import { PacketError } from '../../packets/packet-error.ts';
import type { PacketTrouble } from '../../packets/packet-error.ts';
import { ApplicationError } from '../application-error.ts';

/** What the disk made of it, for the person; rethrows anything else. */
export function refusalOfPacket(error: unknown): never {
  if (!(error instanceof PacketError)) throw error;
  throw new ApplicationError(codeOf(error.kind), error.message);
}

function codeOf(kind: PacketTrouble): ErrorCode {
  switch (kind) {
    case 'calledOff':
      return 'cancelled';
    case 'diskFull':
      return 'storageFull';
    case 'notAllowed':
    case 'diskGone':
    case 'stopped':
      return 'storageFailed';
    case 'formDamaged':
      return 'conflict';
    default:
      return assertNever(kind);
  }
}

export function nothingToHandOver(): ApplicationError {
  return new ApplicationError(
    'conflict',
    '这段时间没有要移交的单据，没有生成备案包，什么都没有改变。请换一段时间，或先办完财务备案。',
  );
}

/** `numbers` of the cases that are in the way. */
export function blockedBy(numbers: readonly string[]): ApplicationError {
  const some = numbers.slice(0, 5).join('、');
  const named = numbers.length > 5 ? `${some} 等 ${numbers.length} 张业务单` : some;
  return new ApplicationError(
    'incomplete',
    `${named}改过，改后还没有打印新的单据，没有生成备案包，什么都没有改变。请先重新打印，再移交。`,
  );
}

export function changedMeanwhile(): ApplicationError {
  return new ApplicationError(
    'conflict',
    '生成备案包的时候有业务单改了，没有移交，也没有留下文件，数据都在。请再移交一次。',
  );
}

export function noSuchPacket(): ApplicationError {
  return new ApplicationError(
    'notFound',
    '没有找到这个备案包，什么都没有改变。请从备案包列表重新打开。',
  );
}

export function notAPacket(): ApplicationError {
  return new ApplicationError(
    'notFound',
    '这个文件夹不是本店移交的备案包，没有核对，什么都没有改变。请选择名称以“财务备案-”开头的文件夹。',
  );
}

/** It is handed over, but its folder has no name yet. */
export function notPutInPlace(number: number): ApplicationError {
  return new ApplicationError(
    'storageFailed',
    `第 ${number} 号备案包已经登记移交，但是文件夹没有放好，单据都在程序里。请检查磁盘，再在备案包列表里“再写一次”。`,
  );
}
