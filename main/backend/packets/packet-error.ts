import { assertNever } from '../../../shared/domain/assert-never.ts';
import { problemOf } from '../backup/backup-error.ts';

export type PacketTrouble =
  | 'calledOff'
  /** No room left on the disk. */
  | 'diskFull'
  /** Read-only, or no right to it. */
  | 'notAllowed'
  /** Pulled out, removed, or it refused an operation. */
  | 'diskGone'
  /** The stored PDF of a form is not what was issued, or no PDF that can be read. */
  | 'formDamaged'
  /** The thread needed too much memory or ended by itself. */
  | 'stopped';

/** A packet was not written or not checked; the message is for the person. */
export class PacketError extends Error {
  override readonly name = 'PacketError';
  readonly kind: PacketTrouble;
  /** Number of the form's case; only for `formDamaged`. */
  readonly number: string;

  constructor(kind: PacketTrouble, number = '', options?: ErrorOptions) {
    super(wordsOf(kind, number), options);
    this.kind = kind;
    this.number = number;
  }
}

/** What an error of the disk means; of anything else that it stopped. */
export function packetErrorOf(error: unknown): PacketError {
  if (error instanceof PacketError) return error;
  if (!(error instanceof Error && 'code' in error))
    return new PacketError('stopped', '', { cause: error });
  const { kind } = problemOf(error);
  if (kind === 'folderFull') return new PacketError('diskFull');
  return new PacketError(kind === 'folderReadOnly' ? 'notAllowed' : 'diskGone');
}

function wordsOf(kind: PacketTrouble, number: string): string {
  switch (kind) {
    case 'calledOff':
      return '已停止，没有留下任何文件。需要时可以重新生成。';
    case 'diskFull':
      return '所选的磁盘空间不够，备案包没有写成，程序里的数据没有丢失。请腾出空间或换一个文件夹，再生成一次。';
    case 'notAllowed':
      return '所选的文件夹不允许写入或读取，程序里的数据没有丢失。请检查 U 盘的写保护，关闭正在使用这些文件的程序，或换一个文件夹，再试一次。';
    case 'diskGone':
      return '所选的文件夹找不到或读写出错，程序里的数据没有丢失。请检查 U 盘或网络是否接好，再试一次。';
    case 'formDamaged':
      return `${number} 的单据文件打不开或与打印时不一致，备案包没有写成，没有留下任何文件。请重新打印这张单据，再生成一次。`;
    case 'stopped':
      return '备案包的处理意外停止，程序里的数据没有丢失。请关闭一些程序后再试一次。';
    default:
      return assertNever(kind);
  }
}
