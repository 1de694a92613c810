import type { BackendMessage } from '../../shared/ipc/envelope.ts';

/** What the person reads when the part of the program that keeps the data is away. */
export const backendMessages = {
  requestLost:
    '这一步没有得到结果：程序的数据部分刚才停止了，正在重新启动。已经保存的内容都在，请再试一次；已经做完的不会重复做。',
  givenUp:
    '程序的数据部分多次停止，现在不能使用。以前保存的内容都在。程序每半分钟会自动再试；如果一直不行，请关闭程序后重新打开，并告诉管理员。',
  closing: '程序正在关闭，这一步没有执行。以前保存的内容都在，请重新打开程序后再试。',
} as const;

type ClosedFor = Extract<BackendMessage, { kind: 'closedFor' }>['reason'];

/** Why a step cannot be taken while the data are closed. */
export const closedMessages: Readonly<Record<ClosedFor, string>> = {
  new: '这台电脑上还没有门店的数据，这一步没有执行。请先按页面的提示开始。',
  plain: '以前的数据还没有加密，都在，没有改变；这一步没有执行。请先按页面的提示加密数据。',
  locked: '数据还锁着，都在，没有改变；这一步没有执行。请先按页面的提示打开数据。',
  restoring: '正在恢复数据，这一步没有执行。请等恢复完成后再办。',
};
