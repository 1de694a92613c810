import { permissionOf } from './permission-of.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { procedures } from '../../../shared/procedures/registry.ts';
import { transitionOf } from '../../../shared/procedures/transition.ts';
import { useStore } from '../../app/store-context.tsx';
import { useRead } from '../../ipc/use-read.ts';
import type { ActionFacts } from '../../procedures/action-form.ts';

/** What the form of an action may look at. */
export function useActionFacts(view: CaseView, action: string, request: unknown): ActionFacts {
  const { now } = useStore();
  const staff = useRead('staff.list', {});
  const transition = transitionOf(procedures[view.procedure], view.stage, action);
  const signers = transition?.recordedBy === undefined ? [] : transition.who;
  return {
    view,
    now: now(),
    rule: transition?.rule ?? '',
    approval: permissionOf(view, action, transition),
    approvers: (staff.data ?? []).filter(
      (member) => member.active && signers.some((role) => member.roles.includes(role)),
    ),
    request,
  };
}
