import { randomUUID } from 'node:crypto';

import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { ApprovalSubject } from '../../../../shared/ipc/schemas/trust.ts';

/** From the approver's PIN to the step; long enough to press a key, too short to walk away. */
export const tokenLifeMs = 2 * 60_000;

/** What a token is good for, and nothing else. */
export interface TokenBinding {
  subject: ApprovalSubject;
  approverId: string;
  /** The person at the counter before whom the approver agreed. */
  witnessId: string;
}

/**
 * Proofs that an approver has just typed the own secret. They lie in memory only: never in the
 * data, an event or a log; a restart of the backend forgets them, and the approver confirms again.
 */
export interface ApprovalTokens {
  /** @param now UTC ms. */
  issue(binding: TokenBinding, now: number): string;
  /** Uses a token up when it is good for exactly this; answers whether it was. */
  redeem(token: string, binding: TokenBinding, now: number): boolean;
  /** Gives a token back that was used up in a unit which was then undone. */
  restore(token: string): void;
}

interface Issued {
  bound: string;
  /** UTC ms, the first moment at which it is good no more. */
  until: number;
  used: boolean;
}

export function createApprovalTokens(newToken: () => string = randomUUID): ApprovalTokens {
  const issued = new Map<string, Issued>();
  function forgetOld(now: number) {
    for (const [token, { until }] of issued) if (now >= until) issued.delete(token);
  }
  return {
    issue(binding, now) {
      forgetOld(now);
      const token = newToken();
      issued.set(token, { bound: textOf(binding), until: now + tokenLifeMs, used: false });
      return token;
    },
    redeem(token, binding, now) {
      forgetOld(now);
      const found = issued.get(token);
      if (!found || found.used || found.bound !== textOf(binding)) return false;
      found.used = true;
      return true;
    },
    restore(token) {
      const found = issued.get(token);
      if (found) found.used = false;
    },
  };
}

function textOf({ subject, approverId, witnessId }: TokenBinding): string {
  return JSON.stringify([...partsOf(subject), approverId, witnessId]);
}

function partsOf(subject: ApprovalSubject): (string | number)[] {
  switch (subject.kind) {
    case 'case':
      return [subject.kind, subject.caseId, subject.revision, subject.action];
    case 'setting':
      return [subject.kind, subject.proposalId];
    default:
      return assertNever(subject);
  }
}
