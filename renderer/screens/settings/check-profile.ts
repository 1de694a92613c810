import type { StoreProfile } from '../../../shared/ipc/schemas/store.ts';
import { text } from '../../../shared/text/text.ts';

export type ProfileProblems = Partial<Record<keyof StoreProfile, string>>;

/** What is wrong with what was typed, by field; empty when it can be saved. */
export function checkProfile({ name, code }: StoreProfile): ProfileProblems {
  return {
    ...(name.trim() === '' ? { name: text.firstStart.needName } : {}),
    ...(/^[A-Z0-9]{0,8}$/.test(code.trim()) ? {} : { code: text.firstStart.badCode }),
  };
}
