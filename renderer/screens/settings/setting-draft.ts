import { assertNever } from '../../../shared/domain/assert-never.ts';
import { percentOf } from '../../../shared/domain/money.ts';
import type {
  DeadlineClock,
  FeeItem,
  OpeningHours,
  ServiceTarget,
  WarrantyGroup,
} from '../../../shared/domain/service-settings.ts';
import type { StoreSettings } from '../../../shared/domain/rule-settings.ts';
import type { SettingName, SettingValue } from '../../../shared/settings/setting-descriptions.ts';
import { descriptionOf, settingOf } from '../../../shared/settings/setting-descriptions.ts';
import { feeDrafts } from './editors/fee-draft.ts';
import type { FeeDraft } from './editors/fee-draft.ts';
import type { HoursDraft } from './editors/hours-draft.ts';
import { hoursDraft } from './editors/hours-draft.ts';
import { groupDrafts } from './editors/warranty-draft.ts';
import type { GroupDraft } from './editors/warranty-draft.ts';

/** A value as it is typed, before it is one. */
export type SettingDraft =
  /** A number, a zone or one of a few. */
  | { kind: 'line'; value: string }
  | { kind: 'holidays'; rest: string; work: string }
  | { kind: 'target'; hours: string; clock: DeadlineClock }
  | { kind: 'openingHours'; hours: HoursDraft }
  | { kind: 'warrantyGroups'; groups: readonly GroupDraft[] }
  | { kind: 'feeSchedule'; items: readonly FeeDraft[] };

/** The present value, ready to be typed over. */
export function draftOfSetting(settings: StoreSettings, name: SettingName): SettingDraft {
  const value: unknown = settingOf(settings, name);
  const { entry } = descriptionOf(name);
  switch (entry.kind) {
    case 'number':
    case 'yesNo':
    case 'timeZone':
    case 'choice':
      return { kind: 'line', value: String(value) };
    case 'percent':
      return { kind: 'line', value: percentOf(Number(value)) };
    case 'target': {
      const { hours, clock } = value as ServiceTarget;
      return { kind: 'target', hours: String(hours), clock };
    }
    case 'holidays': {
      const { rest, work } = value as SettingValue<'holidays'>;
      return { kind: 'holidays', rest: rest.join('\n'), work: work.join('\n') };
    }
    case 'openingHours':
      return { kind: 'openingHours', hours: hoursDraft(value as OpeningHours) };
    case 'warrantyGroups':
      return { kind: 'warrantyGroups', groups: groupDrafts(value as WarrantyGroup[]) };
    case 'feeSchedule':
      return { kind: 'feeSchedule', items: feeDrafts(value as FeeItem[]) };
    default:
      return assertNever(entry);
  }
}
