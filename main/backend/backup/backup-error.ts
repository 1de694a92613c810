import { assertNever } from '../../../shared/domain/assert-never.ts';
import { codeOf } from '../database/storage-error.ts';

/** Why a backup could not be made or restored. No kind carries data of people, a path or a key. */
export type BackupProblem =
  /** USB stick pulled, network share away, folder removed. */
  | { kind: 'folderGone' }
  /** It answers, but not within a reasonable time. */
  | { kind: 'folderSlow' }
  | { kind: 'folderReadOnly' }
  | { kind: 'folderFull' }
  /** The disk refused an operation. */
  | { kind: 'ioFailed'; code: string }
  /** What was written does not read back as it was written. */
  | { kind: 'notReadBack' }
  /** A paper or picture of the data folder cannot be read: it is not in the backup. */
  | { kind: 'contentBad'; count: number }
  /** The data folder itself does not give what is needed. */
  | { kind: 'sourceBad' }
  /** Nobody chose a folder. */
  | { kind: 'noFolder' }
  | { kind: 'busy' }
  | { kind: 'stopped' }
  // Restoring:
  | { kind: 'noSuchBackup' }
  | { kind: 'noRecoveryInBackup' }
  | { kind: 'wrongCode' }
  /** Files are missing, damaged or exchanged for others. */
  | { kind: 'unsound'; detail: UnsoundDetail }
  | { kind: 'newerProgram' }
  | { kind: 'noSpace'; neededBytes: number }
  | { kind: 'dataFolderFailed'; code: string };

export type UnsoundDetail = 'manifest' | 'forged' | 'file' | 'records' | 'doesNotOpen';

export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(readonly problem: BackupProblem) {
    super(problemText(problem));
  }

  get kind(): BackupProblem['kind'] {
    return this.problem.kind;
  }
}

const gone = ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'ENOTCONN', 'EHOSTDOWN', 'EHOSTUNREACH'];
const awayForNow = ['ENETDOWN', 'ENETUNREACH', 'ETIMEDOUT', 'ESTALE', 'EIO', 'UNKNOWN'];
const readOnly = ['EROFS', 'EACCES', 'EPERM'];
const full = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** What a failed operation in the backup folder means; problems keep what they are. */
export function problemOf(error: unknown): BackupProblem {
  if (error instanceof BackupError) return error.problem;
  const code = codeOf(error);
  if (full.includes(code)) return { kind: 'folderFull' };
  if (readOnly.includes(code)) return { kind: 'folderReadOnly' };
  if ([...gone, ...awayForNow].includes(code)) return { kind: 'folderGone' };
  return { kind: 'ioFailed', code };
}

/** For the person: what happened, that nothing was lost, what to do. */
export function problemText(problem: BackupProblem): string {
  switch (problem.kind) {
    case 'folderGone':
      return '找不到备份文件夹（U 盘被拔出，或网络共享断开）。数据都在这台电脑上，没有丢失。请插回 U 盘或检查网络，程序会自动补上。';
    case 'folderSlow':
      return '备份文件夹反应太慢，还没有写完。数据都在这台电脑上，没有丢失，可以照常办理。如果一直这样，请检查网络，或者换一个 U 盘。';
    case 'folderReadOnly':
      return '备份文件夹不能写入（只读或没有权限）。数据都在这台电脑上，没有丢失。请检查 U 盘的写保护开关或文件夹的权限，或者换一个文件夹。';
    case 'folderFull':
      return '备份文件夹所在的磁盘已满。数据都在这台电脑上，没有丢失。请清出空间，或者换一个更大的 U 盘。';
    case 'ioFailed':
      return `备份文件夹读写出错（${problem.code}）。数据都在这台电脑上，没有丢失。请换一个 U 盘或文件夹。`;
    case 'notReadBack':
      return '备份写好后读回来核对不一致，这份备份没有采用。数据都在这台电脑上，没有丢失。U 盘可能坏了，请换一个。';
    case 'contentBad':
      return `有 ${problem.count} 个附件或表单文件读不出来，没有进入备份；其余内容都已备份。请告诉管理员。`;
    case 'sourceBad':
      return '备份时读不到完整的数据文件，这次没有备份成功。保存的内容没有改变，程序会自动再试；如果一直这样，请告诉管理员。';
    case 'noFolder':
      return '还没有选择备份文件夹，没有备份。请店长在设置里选择 U 盘或网络共享上的文件夹。';
    case 'busy':
      return '上一次备份还没有结束。请稍等一会儿再试。';
    case 'stopped':
      return '备份没有做完就停止了。数据都在这台电脑上，没有丢失。请再试一次。';
    case 'noSuchBackup':
      return '在这个文件夹里找不到这份备份。现在的数据没有改变。请重新选择文件夹。';
    case 'noRecoveryInBackup':
      return '这份备份里没有恢复码的信息（做备份时还没有打印恢复单），不能用恢复码打开。现在的数据没有改变。请选择别的备份。';
    case 'wrongCode':
      return '恢复码不对，打不开这份备份。现在的数据没有改变。请对照恢复单再输入一次；如果换过恢复单，请试试做备份时的那一张。';
    case 'unsound':
      return `${unsoundTexts[problem.detail]}不能用它恢复，现在的数据没有改变。请选择另一份备份。`;
    case 'newerProgram':
      return '这份备份是更新版本的程序做的。现在的数据没有改变。请先安装新版本的程序，再恢复。';
    case 'noSpace':
      return `这台电脑的磁盘空间不够${needed(problem.neededBytes)}。现在的数据没有改变。请清出空间后再试。`;
    case 'dataFolderFailed':
      return `恢复时这台电脑的磁盘出错（${problem.code}），没有恢复。原来的数据都还在。请检查磁盘后再试。`;
    default:
      return assertNever(problem);
  }
}

/** What is wrong with a backup, as the list of backups says it too. */
export const unsoundTexts: Record<UnsoundDetail, string> = {
  manifest: '这份备份的清单读不出来。',
  forged: '这份备份被改动过，或者不是本店的备份。',
  file: '这份备份里有文件缺失或损坏。',
  records: '这份备份里的保存记录连不起来。',
  doesNotOpen: '这份备份里的数据打不开。',
};

/** Nothing when nobody knows: the disk was found full only while writing. */
function needed(bytes: number): string {
  return bytes === 0 ? '' : `，恢复大约需要 ${Math.ceil(bytes / 1024 / 1024)} MB`;
}
