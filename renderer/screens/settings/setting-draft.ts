import { assertNever } from '../../../shared/domain/assert-never.ts';
import { percentOf } from '../../../shared/domain/money.ts';
import type { StoreSettings } from '../../../shared/domain/rule-settings.ts';
import type { SettingEntry, SettingName } from '../../../shared/settings/setting-descriptions.ts';
import { descriptionOf, settingOf } from '../../../shared/settings/setting-descriptions.ts';
import { text } from '../../../shared/text/text.ts';

/** A value as typed: one text for most, two for the days that are moved. */
export interface SettingDraft {
  value: string;
  rest: string;
  work: string;
}

const empty: SettingDraft = { value: '', rest: '', work: '' };

/** The present value, ready to be typed over. */
export function draftOfSetting(settings: StoreSettings, name: SettingName): SettingDraft {
  const value = settingOf(settings, name);
  if (typeof value === 'object') {
    return { ...empty, rest: value.rest.join('\n'), work: value.work.join('\n') };
  }
  const { kind } = descriptionOf(name).entry;
  return { ...empty, value: kind === 'percent' ? percentOf(Number(value)) : String(value) };
}

/** What was typed as the value that is proposed, or what is wrong with it. */
export function readSettingDraft(
  name: SettingName,
  draft: SettingDraft,
): { value: unknown; wrong: null } | { wrong: string } {
  const { entry, schema } = descriptionOf(name);
  const typed = typedValue(entry, draft);
  if (typed === null) return { wrong: unreadable(entry) };
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { value: parsed.data, wrong: null };
  return { wrong: parsed.error.issues[0]?.message ?? unreadable(entry) };
}

/** Null where it is no such value at all. */
function typedValue(entry: SettingEntry, draft: SettingDraft): unknown {
  const typed = draft.value.normalize('NFKC').trim();
  switch (entry.kind) {
    case 'number':
      return /^\d{1,6}$/.test(typed) ? Number(typed) : null;
    case 'percent':
      return basisPoints(typed);
    case 'yesNo':
      return typed === 'true';
    case 'timeZone':
      return typed;
    case 'holidays':
      return { rest: datesIn(draft.rest), work: datesIn(draft.work) };
    default:
      return assertNever(entry);
  }
}

/** 12.5 or 12.5% as 1250; null for anything else. */
function basisPoints(typed: string): number | null {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(typed);
  if (!match) return null;
  const [, whole = '', decimals = ''] = match;
  return Number(whole + decimals.padEnd(2, '0'));
}

function datesIn(typed: string): string[] {
  return typed
    .normalize('NFKC')
    .split(/[\s,;、]+/)
    .filter(Boolean);
}

function unreadable(entry: SettingEntry): string {
  const words = text.ruleSettings;
  switch (entry.kind) {
    case 'number':
      return words.numberWrong(String(entry.min), String(entry.max), entry.unit);
    case 'percent':
      return words.numberWrong(percentOf(entry.min), percentOf(entry.max), '%');
    case 'yesNo':
    case 'timeZone':
    case 'holidays':
      return words.valueWrong;
    default:
      return assertNever(entry);
  }
}
