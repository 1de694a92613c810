import type { ErrorCode } from '../../shared/ipc/envelope.ts';

/** What the program writes where a person chooses. */
export type SavedKind = 'form' | 'recoverySheet' | 'heldBack' | 'list' | 'exceptions';

interface SavedKindWords {
  /** Title of the system's dialog, and what it calls the format. */
  title: string;
  format: { name: string; extension: 'pdf' | 'xlsx' };
  /** The dialog was closed. */
  closed: string;
  /** What a failure means for the work; stands before what to do. */
  notSaved: string;
  /** Code of a failure that is no full disk; null: each has its own. */
  code: ErrorCode | null;
}

const workbook = { name: 'Excel 工作簿', extension: 'xlsx' } as const;

export const savedKinds: Readonly<Record<SavedKind, SavedKindWords>> = {
  form: {
    title: '另存为 PDF',
    format: { name: 'PDF', extension: 'pdf' },
    closed: '没有另存，单据没有算作打印。需要时请再点一次。',
    notSaved: '文件没有存成，单据没有算作打印，业务内容都在。',
    code: 'printingFailed',
  },
  recoverySheet: {
    title: '另存恢复单',
    format: { name: 'PDF', extension: 'pdf' },
    closed: '没有另存，数据和以前的恢复单都没有改变。需要时请再点一次。',
    notSaved: '恢复单没有存成，数据和以前的恢复单都没有改变。',
    code: null,
  },
  heldBack: {
    title: '另存有问题的订单',
    format: workbook,
    closed: '没有另存，导入的内容没有改变。需要时请再点一次。',
    notSaved: '文件没有存成，导入的内容没有改变。',
    code: null,
  },
  list: {
    title: '导出列表',
    format: workbook,
    closed: '没有导出，数据没有改变。需要时请再点一次。',
    notSaved: '文件没有存成，数据都在。',
    code: null,
  },
  exceptions: {
    title: '导出特批月报',
    format: workbook,
    closed: '没有导出，数据没有改变。需要时请再点一次。',
    notSaved: '文件没有存成，数据都在。',
    code: null,
  },
};
