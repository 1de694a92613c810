import type { WarrantyGroup } from '../../../../shared/domain/service-settings.ts';
import { readWhole } from './read-whole.ts';
import { newRowKey } from './row-key.ts';

/** A group of goods as typed. */
export interface GroupDraft {
  key: string;
  title: string;
  /** Words of goods' names, parted by commas or spaces. */
  words: string;
  months: string;
}

export const emptyGroup = (): GroupDraft => ({
  key: newRowKey(),
  title: '',
  words: '',
  months: '',
});

export function groupDrafts(groups: readonly WarrantyGroup[]): GroupDraft[] {
  return groups.map(({ title, words, months }) => ({
    key: newRowKey(),
    title,
    words: words.join('、'),
    months: String(months),
  }));
}

/** A row nobody wrote anything into is no group. */
export function isBlankGroup({ title, words, months }: GroupDraft): boolean {
  return [title, words, months].every((each) => each.trim() === '');
}

/** As the schema wants it; what cannot be read is left for its messages. */
export function typedGroup({ title, words, months }: GroupDraft) {
  const typed = words.split(/[\s,，、;；]+/).filter(Boolean);
  return { title: title.trim(), words: [...new Set(typed)], months: readWhole(months) };
}
