import type { Channel } from '../../../../shared/ipc/contract.ts';
import { mayAsk, permissions, titlesOfWhoMay } from '../../../../shared/ipc/permissions.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { notSignedIn } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';

/** Refuses a channel to who may not use it. */
export function checkRight(channel: Channel, actor: StaffMember | null): void {
  const permission = permissions[channel];
  if (permission === 'anyone' || permission === 'owner') return;
  if (!actor) throw new ApplicationError('notSignedIn', notSignedIn);
  if (mayAsk(channel, actor.roles)) return;
  const who = titlesOfWhoMay(channel);
  throw new ApplicationError('forbidden', `这一步由${who}办理，内容没有改变。请换人后再办。`);
}
