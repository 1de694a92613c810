import type { RuleChange } from '../../../../shared/ipc/schemas/trust.ts';
import { approvalRecordSchema } from '../../../../shared/procedures/approval.ts';
import {
  settingTitle,
  shownChange,
  shownSetting,
} from '../../../../shared/settings/setting-descriptions.ts';
import {
  decidedSettingChanges,
  openSettingChanges,
} from '../../database/repositories/setting-changes.ts';
import type { Executor, SettingChanges } from '../../database/schema.ts';
import { staffNames } from '../cases/staff-names.ts';
import type { NameOf } from '../cases/staff-names.ts';

/** A page of history; a setting changes a few times a year. */
const mostDecided = 100;

/** What waits for a decision first, then what was decided, each the newest first. */
export async function changeViews(executor: Executor): Promise<RuleChange[]> {
  const nameOf = await staffNames(executor);
  const changes = [
    ...(await openSettingChanges(executor)),
    ...(await decidedSettingChanges(executor, mostDecided)),
  ];
  return changes.map((change) => viewOf(change, nameOf));
}

function viewOf(change: SettingChanges, nameOf: NameOf): RuleChange {
  const before: unknown = JSON.parse(change.value_before);
  const after: unknown = JSON.parse(change.value_after);
  return {
    id: change.id,
    setting: change.setting,
    title: settingTitle(change.setting),
    before: shownSetting(change.setting, before),
    after: shownSetting(change.setting, after),
    change: shownChange(change.setting, before, after),
    reason: change.reason,
    proposedAt: change.proposed_at,
    proposedBy: { id: change.proposed_by, name: nameOf(change.proposed_by) },
    state: change.state,
    decidedAt: change.decided_at,
    ...decisionOf(change, nameOf),
  };
}

function decisionOf(
  { approval, decided_by, decision_reason }: SettingChanges,
  nameOf: NameOf,
): Pick<RuleChange, 'decidedBy' | 'note'> {
  if (approval === null) {
    return {
      decidedBy: decided_by === null ? null : nameOf(decided_by),
      note: decision_reason ?? '',
    };
  }
  const { approverName, deputyFor, by, recordedByName } = approvalRecordSchema.parse(
    JSON.parse(approval),
  );
  return {
    decidedBy: deputyFor ? `${approverName}（代${deputyFor.name}）` : approverName,
    note: by === 'paper' ? `书面签字，由${recordedByName}登记` : '',
  };
}
