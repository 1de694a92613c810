import {
  filedCases,
  printsOfCases,
  settlementsOfCases,
} from '../../database/repositories/filed-cases.ts';
import type { FiledCase } from '../../database/repositories/filed-cases.ts';
import type { FiledForm } from '../../database/repositories/filings.ts';
import { lastRowsOfCases } from '../../database/repositories/packets.ts';
import type { Executor, Prints, Settlements } from '../../database/schema.ts';
import { groupBy } from '../group-by.ts';
import { pieces } from '../imports/breathe.ts';

/** A form that went to finance, with all that a row of a packet says of it. */
export interface FormInHand {
  filing: FiledForm;
  filedCase: FiledCase;
  /** Of this form, the oldest first; cancelled ones too. */
  prints: Prints[];
  /** Of the case, the earliest first. */
  settlements: Settlements[];
  /** JSON of the row in the packet it was handed over in last; null while in none. */
  handedOver: string | null;
}

const casesPerQuery = 500;

/** In the order given; a few queries, however many there are. */
export async function formsInHand(
  executor: Executor,
  filings: readonly FiledForm[],
): Promise<FormInHand[]> {
  const ids = [...new Set(filings.map(({ case_id }) => case_id))];
  const cases = new Map<string, FiledCase>();
  const prints: Prints[] = [];
  const settlements: Settlements[] = [];
  const handedOver = new Map<string, string>();
  for (const some of pieces(ids, casesPerQuery)) {
    for (const each of await filedCases(executor, some)) cases.set(each.id, each);
    prints.push(...(await printsOfCases(executor, some)));
    settlements.push(...(await settlementsOfCases(executor, some)));
    for (const last of await lastRowsOfCases(executor, some)) handedOver.set(keyOf(last), last.row);
  }
  const printsOf = groupBy(prints, keyOf);
  const settlementsOf = groupBy(settlements, ({ case_id }) => case_id);
  return filings.map((filing) => {
    const filedCase = cases.get(filing.case_id);
    if (!filedCase) throw new Error('A filed form without its case.');
    return {
      filing,
      filedCase,
      prints: printsOf.get(keyOf(filing)) ?? [],
      settlements: settlementsOf.get(filing.case_id) ?? [],
      handedOver: handedOver.get(keyOf(filing)) ?? null,
    };
  });
}

/** Names a form of a case. */
export function keyOf({ case_id, form }: { case_id: string; form: string }): string {
  return `${case_id} ${form}`;
}
