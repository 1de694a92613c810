import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { clearTries } from '../../database/repositories/sign-in-tries.ts';
import { findSecret } from '../../database/repositories/staff-secrets.ts';
import { findStaff } from '../../database/repositories/staff.ts';
import type { StaffSecrets } from '../../database/schema.ts';
import type { SecretCost, SecretHash } from '../../secrets/secret-hash.ts';
import { hashSecret, isOutdated, isSecret } from '../../secrets/secret-hash.ts';
import { ApplicationError } from '../application-error.ts';
import type { LongContext, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { hashOfRow, keepSecret } from './kept-secret.ts';
import { countTry, wrongSecretError } from './tries.ts';

export interface ProofParts {
  /** What a new hash costs; a cheaper one is made anew when its secret was proved. */
  secretCost: SecretCost;
}

export interface ProvedPerson {
  person: StaffMember;
  /** The secret was set by somebody else: it opens nothing but the way to an own one. */
  mustChange: boolean;
}

/**
 * Whose secret it is: throws `wrongSecret` unless it is that person's, and `mustChangeSecret` when
 * somebody else knows it too. Signing in and approving both come through here, so that wrong tries
 * are counted in one place.
 */
export async function proveSecret(
  context: LongContext,
  staffId: string,
  secret: string,
  parts: ProofParts,
): Promise<ProvedPerson> {
  const proved = await matchSecret(context, staffId, secret, parts);
  if (proved.mustChange) throw mustChangeError();
  return proved;
}

/** The same, also for a secret that must be changed first. Throws `wrongSecret`. */
export async function matchSecret(
  context: LongContext,
  staffId: string,
  secret: string,
  parts: ProofParts,
): Promise<ProvedPerson> {
  const attempt = await context.unit((unit) => beginAttempt(unit, staffId), null);
  if ('refused' in attempt) throw attempt.refused;
  if (attempt.kept === null) {
    // A name that does not exist takes as long as a wrong secret.
    await hashSecret(secret, parts.secretCost);
    throw wrongSecretError({ tries: 1, locked: false });
  }
  const { kept, counted } = attempt;
  const right = await isSecret(secret, hashOfRow(kept));
  const better =
    right && isOutdated(hashOfRow(kept), parts.secretCost)
      ? await hashSecret(secret, parts.secretCost)
      : null;
  const proved = await context.unit(
    (unit) => (right ? closeAttempt(unit, kept, better) : noteWrong(unit, staffId, counted)),
    null,
  );
  if (!proved) throw wrongSecretError(counted);
  return proved;
}

export function mustChangeError(): ApplicationError {
  return new ApplicationError(
    'mustChangeSecret',
    '这个密码是别人替您设的，内容没有改变。请先登录一次，换成只有您自己知道的密码。',
  );
}

type Attempt =
  | { kept: StaffSecrets; counted: { tries: number; locked: boolean } }
  /** Nobody who could sign in. */
  | { kept: null }
  | { refused: ApplicationError };

async function beginAttempt(context: RequestContext, staffId: string): Promise<Attempt> {
  const person = await findStaff(context.executor, staffId);
  if (!person?.active) return { kept: null };
  const kept = await findSecret(context.executor, staffId);
  if (!kept) return { refused: noSecretError() };
  const counted = await countTry(context, staffId);
  return 'refused' in counted ? counted : { kept, counted };
}

/** What was proved must still hold: meanwhile the person may have been suspended or got another one. */
async function closeAttempt(
  context: RequestContext,
  proved: StaffSecrets,
  better: SecretHash | null,
): Promise<ProvedPerson | null> {
  const { executor } = context;
  const person = await findStaff(executor, proved.staff_id);
  const kept = await findSecret(executor, proved.staff_id);
  if (!person?.active || kept?.hash !== proved.hash) return null;
  await clearTries(executor, person.id);
  const mustChange = kept.must_change === 1;
  if (better) await keepSecret(executor, person.id, better, { mustChange, setAt: kept.set_at });
  return { person, mustChange };
}

async function noteWrong(
  context: RequestContext,
  staffId: string,
  { tries, locked }: { tries: number; locked: boolean },
): Promise<null> {
  await recordEvent(context, { kind: 'session.wrongSecret', data: { staffId, tries, locked } });
  if (locked) context.changed('staff');
  return null;
}

function noSecretError(): ApplicationError {
  return new ApplicationError(
    'wrongSecret',
    '这位员工还没有密码，不能登录，内容没有改变。请店长在“设置 → 人员”里设置。',
  );
}
