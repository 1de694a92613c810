import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { ApplicationError } from './application-error.ts';
import type { RequestContext } from './handler.ts';

/** The person at the counter; the registry has already refused requests that need one. */
export function actorOf(context: Pick<RequestContext, 'actor'>): StaffMember {
  if (!context.actor) throw new ApplicationError('notSignedIn', notSignedIn);
  return context.actor;
}

export const notSignedIn = '还没有选择经办人。内容没有改变。请先选择您的名字，再办理这一步。';
