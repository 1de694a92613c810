import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { decideSettingChange } from '../../database/repositories/setting-changes.ts';
import type { SettingChanges } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { Handler, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { openProposal } from './proposals.ts';

/** SET-1: the general manager says no, and why; the setting stays as it is. */
export const reject: Handler<'settings.reject'> = async ({ proposalId, reason }, context) => {
  const change = await openProposal(context.executor, proposalId);
  if (change.proposed_by === actorOf(context).id) {
    throw new ApplicationError(
      'forbidden',
      '自己提出的修改不能自己退回，设置没有改变。不想改了，请撤回这条提议。',
    );
  }
  return turnDown(change, { state: 'rejected', reason }, context);
};

/** Before the general manager has decided. */
export const withdraw: Handler<'settings.withdraw'> = async (
  { proposalId }: ParsedInputOf<'settings.withdraw'>,
  context,
) =>
  turnDown(
    await openProposal(context.executor, proposalId),
    { state: 'withdrawn', reason: null },
    context,
  );

async function turnDown(
  change: SettingChanges,
  { state, reason }: { state: 'rejected' | 'withdrawn'; reason: string | null },
  context: RequestContext,
) {
  await decideSettingChange(context.executor, change.id, {
    state,
    decided_at: context.now,
    decided_by: actorOf(context).id,
    approval: null,
    decision_reason: reason,
  });
  await recordEvent(context, {
    kind: `settings.${state}`,
    data: {
      changeId: change.id,
      setting: change.setting,
      before: JSON.parse(change.value_before) as unknown,
      after: JSON.parse(change.value_after) as unknown,
      approval: null,
    },
    personal: { reason },
  });
  context.changed('settings');
  return {};
}
