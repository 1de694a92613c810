import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { useStore } from '../../app/store-context.tsx';
import { useRead } from '../../ipc/use-read.ts';
import type { ActionFacts } from '../../procedures/action-form.ts';
import { permissionOf } from './permission-of.ts';

/** What the form of an action may look at. */
export function useActionFacts(view: CaseView, action: string, request: unknown): ActionFacts {
  const { now } = useStore();
  const { person } = useCounter();
  const approval = permissionOf(view, action);
  const approvers = useRead(
    'approvals.approvers',
    { kind: 'case', caseId: view.id, revision: view.revision, action },
    { enabled: approval !== 'none' },
  );
  const staff = useRead('staff.list', {});
  const present = (staff.data ?? []).filter(({ active }) => active);
  return {
    view,
    now: now(),
    rule: view.actions.find((each) => each.action === action)?.rule ?? '',
    approval,
    approvers: approvers.data ?? [],
    request,
    technicians: present.filter(({ roles }) => roles.includes('technician')),
    inspectors: present.filter(
      ({ id, roles }) =>
        id !== view.openedBy.id && (roles.includes('technician') || roles.includes('storeManager')),
    ),
    personId: person?.id ?? null,
  };
}
