import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { StaffAccess } from '../../../../shared/ipc/schemas/trust.ts';
import { lastEventOf } from '../../database/repositories/events.ts';
import { clearTries, findTries, listTries } from '../../database/repositories/sign-in-tries.ts';
import { listSecrets } from '../../database/repositories/staff-secrets.ts';
import { findStaff, listStaff } from '../../database/repositories/staff.ts';
import type { Executor } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';

/** Everybody's way in, as the store manager sees it; nothing of a secret itself. */
export async function accessOfStaff(executor: Executor): Promise<StaffAccess[]> {
  const secrets = new Map((await listSecrets(executor)).map((each) => [each.staff_id, each]));
  const tries = new Map((await listTries(executor)).map((each) => [each.staff_id, each]));
  const access: StaffAccess[] = [];
  for (const { id } of await listStaff(executor)) {
    const signedIn = await lastEventOf(executor, id, 'session.signedIn');
    access.push({
      staffId: id,
      hasSecret: secrets.has(id),
      mustChange: secrets.get(id)?.must_change === 1,
      wrongTries: tries.get(id)?.wrong ?? 0,
      lockedAt: tries.get(id)?.locked_at ?? null,
      lastSignInAt: signedIn?.at ?? null,
    });
  }
  return access;
}

/** Lets somebody try again at once who typed too many wrong secrets. */
export async function unlock(
  { staffId }: ParsedInputOf<'staff.unlock'>,
  context: RequestContext,
): Promise<Record<string, never>> {
  if (!(await findStaff(context.executor, staffId))) {
    throw new ApplicationError('notFound', '没有找到这位员工，没有解锁。请刷新后再试。');
  }
  await forgetTries(context, staffId);
  return {};
}

/** Forgets the wrong tries; an event where there was something to forget. */
export async function forgetTries(context: RequestContext, staffId: string): Promise<void> {
  if (!(await findTries(context.executor, staffId))) return;
  await clearTries(context.executor, staffId);
  await recordEvent(context, { kind: 'staff.unlocked', data: { staffId } });
  context.changed('staff');
}
