import { z } from 'zod';

import { typedMoment } from '../domain/instant.ts';

/** How an approver agreed: at the counter in person, or with a pen on the printed form. */
export const approvalSchema = z.discriminatedUnion('by', [
  /** `token` proves the approver's own secret (`approvals.confirm`); good once. */
  z.object({ by: z.literal('counter'), approverId: z.uuid(), token: z.uuid() }),
  z.object({ by: z.literal('paper'), approverId: z.uuid(), signedAt: typedMoment }),
]);
export type ApprovalInput = z.infer<typeof approvalSchema>;

/** An approval as the case keeps it. Times are UTC ms. */
export const approvalRecordSchema = z.object({
  by: z.enum(['counter', 'paper']),
  approverId: z.uuid(),
  approverName: z.string(),
  /** When the approver agreed, as far as known: the date on the paper, or now at the counter. */
  signedAt: z.int(),
  recordedAt: z.int(),
  recordedByName: z.string(),
  /** Set when the approver signed as deputy (代) of somebody else. */
  deputyFor: z.object({ id: z.uuid(), name: z.string() }).nullable().default(null),
});
export type ApprovalRecord = z.infer<typeof approvalRecordSchema>;

/** 王建国, or 李明（代 王建国） when a deputy signed. */
export function approverText(name: string, deputyForName: string | null): string {
  return deputyForName === null ? name : `${name}（代 ${deputyForName}）`;
}
