import type { Channel } from '../../../../shared/ipc/contract.ts';
import { contract, isChannel } from '../../../../shared/ipc/contract.ts';
import { ApplicationError } from '../application-error.ts';
import type { HandlersOf } from '../handler.ts';
import { checkRight } from './check-right.ts';

/** What main asks before it answers a request itself: the roles are known here. */
export const rightsHandlers = {
  'rights.check': ({ channel }, { actor }) => {
    if (!isChannel(channel) || contract[channel].by !== 'main') {
      throw new ApplicationError(
        'invalidInput',
        '页面发出的请求不存在，没有执行，内容没有改变。请关闭程序后重新打开。',
      );
    }
    checkRight(channel, actor);
    return Promise.resolve({});
  },
} satisfies Partial<HandlersOf<Channel>>;
