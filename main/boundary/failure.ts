import type { ErrorCode, Failure, FailureDetail } from '../../shared/ipc/envelope.ts';

export function failure(code: ErrorCode, message: string, details: FailureDetail[] = []): Failure {
  return { ok: false, code, message, details };
}

/** What can go wrong before a request reaches anybody who knows what it means. */
export const boundaryMessages = {
  stranger: '这个请求不是本程序的页面发出的，没有执行。',
  badRequest:
    '页面发出的请求不完整，没有执行，内容没有改变。请关闭程序后重新打开；如果还这样，请告诉管理员。',
  unexpected:
    '程序出了意外，这一步没有完成，以前保存的内容都在。请再试一次；如果还这样，请告诉管理员。',
} as const;
