import { ApplicationError } from '../application-error.ts';

type Refused = (title: string) => ApplicationError;

const because =
  (what: string, remedy: string): Refused =>
  (title) =>
    new ApplicationError('conflict', `“${title}”${what}。内容没有改变。${remedy}`);

const refresh = '请刷新后看最新的情况。';

/** Why something cannot be done with a deadline, by what it is called. */
export const refusals = {
  over: because('已经办完，或者不再需要了', refresh),
  alreadyPaused: because('已经暂停，正在等顾客', refresh),
  notPaused: because('没有暂停，正在计时', refresh),
  pausedTooLate: because('已经超时，不能再暂停（TIME-5）', '请尽快办理，并写明超时原因。'),
  notLate: because('没有超时，不用写超时原因', refresh),
  takenByOther: because('是别人在办，只有本人或店长能放回', '您要办的话，请点“换我来办”。'),
  notPausable: (title: string) =>
    new ApplicationError(
      'ruleRefused',
      `“${title}”不能因为等顾客而暂停（TIME-5）。内容没有改变。请按到期时间办理。`,
    ),
} as const;
