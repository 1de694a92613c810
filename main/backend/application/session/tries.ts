import { findTries, writeTries } from '../../database/repositories/sign-in-tries.ts';
import type { SignInTries } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import type { RequestContext } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';

const freeTries = 3;
const firstDelayMs = 2000;
const longestDelayMs = 5 * 60_000;

/** After the third wrong try 2 s, then 4, 8, … up to 5 minutes. */
export function delayAfter(wrong: number): number {
  if (wrong < freeTries) return 0;
  return Math.min(firstDelayMs * 2 ** (wrong - freeTries), longestDelayMs);
}

/**
 * Counts a try as wrong before anybody knows whether it is: guesses sent at the same time are each
 * counted, and a program that is killed in between forgets none. Returns the number of tries, or
 * what refuses this one without a look at the secret.
 */
export async function countTry(
  { executor, now }: Pick<RequestContext, 'executor' | 'now'>,
  staffId: string,
): Promise<{ tries: number; locked: boolean } | { refused: ApplicationError }> {
  const before = await findTries(executor, staffId);
  if (before && before.locked_at !== null) return { refused: lockedError() };
  const waitMs = before ? waitOf(before, now) : 0;
  if (before && waitMs > 0) {
    // A clock that was set back starts the waiting again, and never ends it early.
    if (now < before.last_at) await writeTries(executor, { ...before, last_at: now });
    return { refused: tooSoonError(waitMs) };
  }
  const tries = (before?.wrong ?? 0) + 1;
  const { triesBeforeLock } = await readRuleSettings(executor);
  const locked = tries >= triesBeforeLock;
  await writeTries(executor, {
    staff_id: staffId,
    wrong: tries,
    last_at: now,
    locked_at: locked ? now : null,
  });
  return { tries, locked };
}

function waitOf({ wrong, last_at }: SignInTries, now: number): number {
  return Math.max(0, delayAfter(wrong) - Math.max(0, now - last_at));
}

/** What the next wrong try meets, said with the refusal of this one. */
export function wrongSecretError(counted: { tries: number; locked: boolean }): ApplicationError {
  if (counted.locked) return lockedError();
  const waitMs = delayAfter(counted.tries);
  const next = waitMs === 0 ? '请再试一次。' : `请等 ${timeText(waitMs)}再试。`;
  return new ApplicationError(
    'wrongSecret',
    `密码不对，内容没有改变。${next}忘了密码，请店长重新设置。`,
  );
}

function tooSoonError(waitMs: number): ApplicationError {
  return new ApplicationError(
    'wrongSecret',
    `密码错了几次，还要等 ${timeText(waitMs)}才能再试，内容没有改变。忘了密码，请店长重新设置。`,
  );
}

function lockedError(): ApplicationError {
  return new ApplicationError(
    'wrongSecret',
    '密码错的次数太多，已经锁定，内容没有改变。请店长在“设置 → 人员”里解锁；店长自己被锁定时，用恢复单重新设置密码。',
  );
}

/** Rounded up, so that nobody comes back too early. */
function timeText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} 秒`;
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} 分${rest === 0 ? '钟' : ` ${rest} 秒`}`;
}
