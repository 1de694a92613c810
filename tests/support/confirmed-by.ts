import type { Role } from '../../shared/domain/role.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import type { StaffMember } from '../../shared/ipc/schemas/store.ts';
import type { ApprovalSubject } from '../../shared/ipc/schemas/trust.ts';
import type { ApprovalInput } from '../../shared/procedures/approval.ts';
import type { TestBackend } from './test-backend.ts';
import { valueOf } from './test-backend.ts';

type CounterApproval = Extract<ApprovalInput, { by: 'counter' }>;

/** An approver types the own PIN before whoever stands at the counter; answers the proof of it. */
export async function confirmedBy(
  backend: TestBackend,
  approver: Role,
  subject: ApprovalSubject,
  atTheCounter: StaffMember,
): Promise<CounterApproval> {
  return valueOf(await tryConfirm(backend, approver, subject, atTheCounter));
}

/** The same, where it may be refused. */
export async function tryConfirm(
  backend: TestBackend,
  approver: Role,
  subject: ApprovalSubject,
  atTheCounter: StaffMember,
): Promise<Answer<CounterApproval>> {
  const approverId = backend.people[approver].id;
  const secret = await backend.secretOf(approver);
  const answer = await backend.ask(
    'approvals.confirm',
    { subject, approverId, secret },
    { by: atTheCounter },
  );
  if (!answer.ok) return answer;
  return { ok: true, value: { by: 'counter', approverId, token: answer.value.token } };
}
