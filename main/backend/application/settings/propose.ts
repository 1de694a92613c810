import { settingOf } from '../../../../shared/settings/setting-descriptions.ts';
import {
  insertSettingChange,
  openSettingChanges,
} from '../../database/repositories/setting-changes.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { Handler } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { boundValue } from './proposals.ts';

/** SET-1: nothing changes yet; the general manager decides. One proposal for each setting at a time. */
export const propose: Handler<'settings.propose'> = async (input, context) => {
  const { executor, now } = context;
  const { name, value: after } = boundValue(input.setting, input.value);
  const before = settingOf(await readRuleSettings(executor), name);
  if (JSON.stringify(before) === JSON.stringify(after)) {
    throw new ApplicationError(
      'invalidInput',
      '提议的值和现在的取值一样，不用修改，设置没有改变。',
      [{ path: 'value', message: '和现在的取值一样。' }],
    );
  }
  const open = await openSettingChanges(executor);
  if (open.some(({ setting }) => setting === name)) {
    throw new ApplicationError(
      'conflict',
      '这项设置已经有一条提议在等总经理批准，没有再提。要换一个值，请先撤回那一条；填写的内容都在。',
    );
  }
  const changeId = context.newId();
  await insertSettingChange(executor, {
    id: changeId,
    setting: name,
    value_before: JSON.stringify(before),
    value_after: JSON.stringify(after),
    reason: input.reason,
    proposed_at: now,
    proposed_by: actorOf(context).id,
    state: 'proposed',
    decided_at: null,
    decided_by: null,
    approval: null,
    decision_reason: null,
  });
  await recordEvent(context, {
    kind: 'settings.proposed',
    data: { changeId, setting: name, before, after, approval: null },
    personal: { reason: input.reason },
  });
  context.changed('settings');
  return {};
};
