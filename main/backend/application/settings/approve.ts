import type { StoreSettings } from '../../../../shared/domain/rule-settings.ts';
import { localDay, localTimeText } from '../../../../shared/domain/time-zone.ts';
import type { ApprovalInput, ApprovalRecord } from '../../../../shared/procedures/approval.ts';
import { settingOf } from '../../../../shared/settings/setting-descriptions.ts';
import { decideSettingChange } from '../../database/repositories/setting-changes.ts';
import type { SettingChanges } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import { approvalFor } from '../approvals/approval-for.ts';
import type { ApprovalTokens } from '../approvals/approval-tokens.ts';
import type { Handler } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { readRuleSettings, writeRuleSettings } from '../store/store-values.ts';
import { approvalAskedFor, boundValue, openProposal, withSetting } from './proposals.ts';

/**
 * SET-1: the setting takes effect now, for what is decided from now on; cases that were submitted
 * keep the settings they froze (CASE-1).
 */
export function approve(tokens: ApprovalTokens): Handler<'settings.approve'> {
  return async ({ proposalId, approval: given }, context) => {
    const { executor, now } = context;
    const change = await openProposal(executor, proposalId);
    const settings = await readRuleSettings(executor);
    const { name, value } = boundValue(change.setting, JSON.parse(change.value_after));
    if (JSON.stringify(settingOf(settings, name)) !== change.value_before) throw changedSince();
    refuseDate(given, change, now, settings);
    const approval = await approvalFor(
      await approvalAskedFor(change, context),
      given,
      tokens,
      context,
    );
    const next = withSetting(settings, name, value);
    await writeRuleSettings(executor, next);
    await decideSettingChange(executor, change.id, {
      state: 'approved',
      decided_at: now,
      decided_by: approval.approverId,
      approval: JSON.stringify(approval),
      decision_reason: null,
    });
    await recordApproved(context, change, approval);
    context.changed('settings');
    context.changed('store');
    return next;
  };
}

async function recordApproved(
  context: Parameters<typeof recordEvent>[0],
  change: SettingChanges,
  { by, approverId, signedAt, deputyFor }: ApprovalRecord,
): Promise<void> {
  await recordEvent(context, {
    kind: 'settings.approved',
    data: {
      changeId: change.id,
      setting: change.setting,
      before: JSON.parse(change.value_before) as unknown,
      after: JSON.parse(change.value_after) as unknown,
      approval: { by, approverId, signedAt, deputyForId: deputyFor?.id ?? null },
    },
    personal: { reason: change.reason },
  });
}

/** TIME-7 by calendar day, since paper carries a date: not before the proposal, not after today. */
function refuseDate(
  approval: ApprovalInput,
  change: SettingChanges,
  now: number,
  { timeZone }: StoreSettings,
): void {
  if (approval.by === 'counter') return;
  const day = (ms: number) => localDay(ms, timeZone);
  const date = (ms: number) => localTimeText(ms, timeZone).slice(0, 'yyyy-mm-dd'.length);
  const signed = approval.signedAt;
  const early = day(signed) < day(change.proposed_at);
  if (!early && day(signed) <= day(now)) return;
  const than = early ? `早于提出的日期 ${date(change.proposed_at)}` : `晚于今天 ${date(now)}`;
  const message = `书面签字日期 ${date(signed)} ${than}，请核对。`;
  throw new ApplicationError('incomplete', `${message}设置没有改变（TIME-7），填写的内容都在。`, [
    { path: 'approval.signedAt', message },
  ]);
}

function changedSince(): ApplicationError {
  return new ApplicationError(
    'conflict',
    '提出以后这项设置的取值变过，没有批准，设置没有改变。请撤回这条提议，再重新提出。',
  );
}
