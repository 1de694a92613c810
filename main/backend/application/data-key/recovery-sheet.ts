import type { FormDocument } from '../../../../shared/forms/document.ts';
import type { StoreProfile } from '../../../../shared/ipc/schemas/store.ts';

export interface SheetFacts {
  /** Groups joined by hyphens. */
  code: string;
  keyId: string;
  profile: StoreProfile | null;
  /** UTC ms, shown in `timeZone`. */
  at: number;
  timeZone: string;
  by: string;
}

export function recoverySheet({
  code,
  keyId,
  profile,
  at,
  timeZone,
  by,
}: SheetFacts): FormDocument {
  return {
    title: '数据恢复单',
    number: keyId,
    store: { name: profile?.name ?? '', branch: profile?.branch ?? '' },
    paper: 'a4Portrait',
    copies: ['store'],
    print: { at, timeZone, by, number: 1 },
    mark: null,
    blocks: [{ kind: 'letter', paragraphs: [code] }],
    footnote: '',
  };
}
