import { maskNumbersIn } from '../../../../shared/domain/mask-numbers.ts';
import type { HistoryEntry } from '../../../../shared/ipc/schemas/cases.ts';
import type { Events } from '../../database/schema.ts';
import { caseTellers } from './case-tellers.ts';
import { customerTellers } from './customer-tellers.ts';
import { dataTellers } from './data-tellers.ts';
import { deadlineTellers } from './deadline-tellers.ts';
import { financeTellers } from './finance-tellers.ts';
import { orderTellers } from './order-tellers.ts';
import { peopleTellers } from './people-tellers.ts';
import { settingsTellers } from './settings-tellers.ts';
import { storeTellers } from './store-tellers.ts';
import type { Teller, Telling, Told } from './teller.ts';
import { visitTellers } from './visit-tellers.ts';

/** The sentence of each kind of event, in one place. */
export const tellers: ReadonlyMap<string, Teller> = new Map(
  Object.entries({
    ...caseTellers,
    ...deadlineTellers,
    ...orderTellers,
    ...customerTellers,
    ...peopleTellers,
    ...settingsTellers,
    ...dataTellers,
    ...storeTellers,
    ...financeTellers,
    ...visitTellers,
  }),
);

/**
 * An event in plain words; phones and identity numbers that people wrote are masked (ARC-15). One
 * that cannot be told, being damaged or of a later version, is still there with who and when: it
 * must not keep the others from being read.
 */
export function tellEvent(event: Events, telling: Telling): HistoryEntry {
  const told = toldOf(event, telling);
  return {
    at: event.at,
    by: telling.nameOf(event.staff_id),
    text: maskNumbersIn(told.text),
    rule: told.rule,
  };
}

function toldOf(event: Events, telling: Telling): Told {
  const tell = tellers.get(event.kind);
  if (!tell) return { text: '做了其他记录。', rule: null };
  try {
    return tell(event, telling);
  } catch {
    return { text: '这条记录的内容读不出来，请店长核对历史记录。', rule: null };
  }
}
