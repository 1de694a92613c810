import { assertNever } from '../../../shared/domain/assert-never.ts';
import { percentOf } from '../../../shared/domain/money.ts';
import { descriptionOf } from '../../../shared/settings/setting-descriptions.ts';
import type { SettingName } from '../../../shared/settings/setting-descriptions.ts';
import type { SettingEntry } from '../../../shared/settings/setting-description.ts';
import { text } from '../../../shared/text/text.ts';
import { isBlankFee, typedFee } from './editors/fee-draft.ts';
import { readHours } from './editors/hours-draft.ts';
import { readWhole } from './editors/read-whole.ts';
import { rowIssue } from './editors/row-issue.ts';
import { isBlankGroup, typedGroup } from './editors/warranty-draft.ts';
import type { SettingDraft } from './setting-draft.ts';
import type { WrongDraft } from './wrong-draft.ts';

type Read = { value: unknown; wrong: null } | WrongDraft;

/** What was typed as the value that is proposed, or what is wrong with it. */
export function readSettingDraft(name: SettingName, draft: SettingDraft): Read {
  const { entry } = descriptionOf(name);
  switch (draft.kind) {
    case 'line': {
      const typed = typedLine(entry, draft.value.normalize('NFKC').trim());
      return typed === null ? { wrong: unreadable(entry), at: null } : checked(name, typed);
    }
    case 'holidays':
      return checked(name, { rest: datesIn(draft.rest), work: datesIn(draft.work) });
    case 'target': {
      const hours = readWhole(draft.hours);
      if (Number.isNaN(hours)) return { wrong: unreadable(entry), at: null };
      return checked(name, { hours, clock: draft.clock });
    }
    case 'openingHours': {
      const read = readHours(draft.hours);
      return 'value' in read ? { value: read.value, wrong: null } : read;
    }
    case 'warrantyGroups': {
      const rows = draft.groups.filter((row) => !isBlankGroup(row));
      return checkedRows(name, rows, rows.map(typedGroup));
    }
    case 'feeSchedule': {
      const rows = draft.items.filter((row) => !isBlankFee(row));
      return checkedRows(name, rows, rows.map(typedFee));
    }
    default:
      return assertNever(draft);
  }
}

function checked(name: SettingName, typed: unknown): Read {
  const { entry, schema } = descriptionOf(name);
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { value: parsed.data, wrong: null };
  return { wrong: parsed.error.issues[0]?.message ?? unreadable(entry), at: null };
}

function checkedRows(
  name: SettingName,
  rows: readonly { key: string }[],
  typed: readonly unknown[],
): Read {
  const parsed = descriptionOf(name).schema.safeParse(typed);
  if (parsed.success) return { value: parsed.data, wrong: null };
  return rowIssue(parsed.error.issues[0], rows);
}

/** Null where it is no such value at all. */
function typedLine({ kind }: SettingEntry, typed: string): unknown {
  if (kind === 'number') return /^\d{1,6}$/.test(typed) ? Number(typed) : null;
  if (kind === 'percent') return basisPoints(typed);
  return kind === 'yesNo' ? typed === 'true' : typed;
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
  const { numberWrong, valueWrong } = text.ruleSettings;
  if (entry.kind === 'number') return numberWrong(`${entry.min}`, `${entry.max}`, entry.unit);
  if (entry.kind === 'target') return numberWrong(`${entry.fewest}`, `${entry.most}`, entry.unit);
  if (entry.kind !== 'percent') return valueWrong;
  return numberWrong(percentOf(entry.min), percentOf(entry.max), '%');
}
