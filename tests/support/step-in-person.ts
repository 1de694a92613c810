import type { Role } from '../../shared/domain/role.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import type { CaseView } from '../../shared/ipc/schemas/cases.ts';
import type { StaffMember } from '../../shared/ipc/schemas/store.ts';
import { tryConfirm } from './confirmed-by.ts';
import type { TestBackend } from './test-backend.ts';

/** Stands in an input for the approver's PIN, which is typed when the step is taken. */
export const inPerson = {
  by: 'counter' as const,
  approverId: '00000000-0000-4000-8000-000000000000',
  token: '00000000-0000-4000-8000-000000000000',
};

export interface AskedStep {
  caseId: string;
  revision: number;
  action: string;
  input: object;
}

/** The step as the page sends it; where its input says `inPerson`, the approver types the PIN before. */
export async function askStepInPerson(
  backend: TestBackend,
  approver: Role,
  { input, ...at }: AskedStep,
  by: StaffMember,
): Promise<Answer<CaseView>> {
  if (!('approval' in input) || input.approval !== inPerson) {
    return backend.ask('cases.act', { ...at, input }, { by });
  }
  const confirmed = await tryConfirm(backend, approver, { kind: 'case', ...at }, by);
  if (!confirmed.ok) return confirmed;
  const given = { ...input, approval: confirmed.value };
  return backend.ask('cases.act', { ...at, input: given }, { by });
}
