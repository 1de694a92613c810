import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { procedures } from '../../../shared/procedures/registry.ts';
import { transitionOf } from '../../../shared/procedures/transition.ts';
import { useStore } from '../../app/store-context.tsx';
import { useRead } from '../../ipc/use-read.ts';
import type { ActionFacts } from '../../procedures/action-form.ts';
import { permissionOf } from './permission-of.ts';

/** What the form of an action may look at. */
export function useActionFacts(view: CaseView, action: string, request: unknown): ActionFacts {
  const { now } = useStore();
  const transition = transitionOf(procedures[view.procedure], view.stage, action);
  const approval = permissionOf(view, action);
  const approvers = useRead(
    'approvals.approvers',
    { kind: 'case', caseId: view.id, revision: view.revision, action },
    { enabled: approval !== 'none' },
  );
  return {
    view,
    now: now(),
    rule: transition?.rule ?? '',
    approval,
    approvers: approvers.data ?? [],
    request,
  };
}
