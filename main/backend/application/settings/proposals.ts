import type { Role } from '../../../../shared/domain/role.ts';
import type { StoreSettings } from '../../../../shared/domain/rule-settings.ts';
import type { SettingName } from '../../../../shared/settings/setting-descriptions.ts';
import {
  descriptionOf,
  isSettingName,
  settingTitle,
} from '../../../../shared/settings/setting-descriptions.ts';
import { findSettingChange } from '../../database/repositories/setting-changes.ts';
import type { Executor, SettingChanges } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { ApprovalAsked } from '../approvals/approval-for.ts';
import { settingAsked } from '../approvals/setting-asked.ts';
import type { RequestContext } from '../handler.ts';

/** Throws ApplicationError `notFound`. */
async function proposalOf(executor: Executor, id: string): Promise<SettingChanges> {
  const change = await findSettingChange(executor, id);
  if (change) return change;
  throw new ApplicationError('notFound', '没有找到这条修改提议，设置没有改变。请刷新页面后再看。');
}

/** A proposal that waits for a decision. Throws ApplicationError `conflict` when it was decided. */
export async function openProposal(executor: Executor, id: string): Promise<SettingChanges> {
  const change = await proposalOf(executor, id);
  if (change.state === 'proposed') return change;
  throw new ApplicationError(
    'conflict',
    '这条修改提议刚才已经有了结果，这一步没有保存，设置没有再改变。请刷新页面后再看。',
  );
}

/** What the general manager is asked, by name; at the counter or on paper recorded by who stands there. */
export async function approvalAskedFor(
  change: SettingChanges,
  context: RequestContext,
): Promise<ApprovalAsked> {
  const { roles } = actorOf(context);
  return {
    ...(await settingAsked(context.executor, change.id)),
    title: `修改${settingTitle(change.setting)}`,
    paperAllowed: roles.some((role) => recordsPaper.includes(role)),
  };
}

const recordsPaper: readonly Role[] = ['receptionist', 'storeManager'];

/**
 * A value within the setting's bound. Throws ApplicationError `ruleRefused` with the place `value`:
 * it is checked when it is proposed and again when it is approved, for a bound may move between.
 */
export function boundValue(setting: string, value: unknown): { name: SettingName; value: unknown } {
  if (!isSettingName(setting)) {
    throw new ApplicationError(
      'invalidInput',
      '没有这项设置，设置没有改变。请刷新页面后重新选择。',
    );
  }
  const { schema, title, rule } = descriptionOf(setting);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { name: setting, value: parsed.data };
  const message = parsed.error.issues[0]?.message ?? '';
  throw new ApplicationError(
    'ruleRefused',
    `${title}不能设成这个值${rule === null ? '' : `（${rule}）`}，设置没有改变，填写的内容都在。请改好后再试。`,
    [{ path: 'value', message }],
  );
}

export function withSetting(
  settings: StoreSettings,
  name: SettingName,
  value: unknown,
): StoreSettings {
  return { ...settings, [name]: value };
}
