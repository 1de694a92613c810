import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { repair } from '../../../../shared/procedures/repair/index.ts';
import { repairDecisionSchema } from '../../../../shared/procedures/repair/decision.ts';
import {
  isAway,
  isProductFault,
  isRepairable,
  recordOf,
} from '../../../../shared/procedures/repair/state.ts';
import { arbitraryRepair } from '../../../support/arbitrary-repair.ts';
import { offered } from '../../../support/repair-course.ts';
import type { Course } from '../../../support/repair-course.ts';

/** Something that holds for every case, whatever people do with it. */
function always(holds: (course: Course) => boolean): void {
  fc.assert(fc.property(arbitraryRepair, (courses) => courses.every(holds)));
}

const last = ({ steps }: Course) => steps.at(-1)?.split(' → ')[0];
const endedIn = ({ facts }: Course, ...stages: string[]) => stages.includes(facts.stage);
const kindOf = ({ facts }: Course) => repair.stages.find(({ id }) => id === facts.stage)?.kind;

describe('whatever people do with a repair', () => {
  test('REP-8: a product fault never ends, repaired or declined, without an apology', () => {
    always((course) => {
      const record = recordOf(course.facts);
      if (!endedIn(course, 'closed', 'declined') || !isProductFault(record)) return true;
      return record.apology !== null;
    });
  });

  test('REP-11: it is never closed without its work record or the reason why there is none', () => {
    always((course) => {
      const record = recordOf(course.facts);
      if (!endedIn(course, 'closed')) return true;
      const reason = record.explanation !== null && !isRepairable(record);
      return record.work !== null || reason;
    });
  });

  test('REP-6: work never takes parts that have not arrived', () => {
    always((course) => {
      const { work, parts } = recordOf(course.facts);
      if (work === null) return true;
      const minute = (ms: number) => Math.floor(ms / 60_000);
      return parts.every(
        ({ arrivedAt }) => arrivedAt !== null && minute(arrivedAt) <= minute(work.doneAt),
      );
    });
  });

  test('REP-5: what is due is the sum of what is charged', () => {
    always(({ facts }) => {
      if (facts.decision === null) return facts.amounts.dueFen === 0;
      const { charges } = repairDecisionSchema.parse(facts.decision);
      const charged = charges.filter((charge) => charge.charged);
      return facts.amounts.dueFen === charged.reduce((sum, { amountFen }) => sum + amountFen, 0);
    });
  });

  test('REP-5: what is charged is paid to the fen before it is closed, and nothing else is ever paid', () => {
    always(({ facts, settledFen }) => {
      if (facts.stage === 'closed') return (settledFen ?? 0) === facts.amounts.dueFen;
      return settledFen === null || settledFen === facts.amounts.dueFen;
    });
  });

  test('REP-10: it never ends while the store has the goods', () => {
    always((course) => kindOf(course) !== 'ended' || !isAway(recordOf(course.facts)));
  });

  test('REP-12: goods that were repaired are asked about before it is closed', () => {
    always((course) => {
      const { work, satisfaction, notReached } = recordOf(course.facts);
      if (!endedIn(course, 'closed') || work === null) return true;
      return satisfaction !== null || notReached !== '';
    });
  });

  test('REP-3: nothing is explained that the store manager has not signed on a print', () => {
    always((course) => {
      const { explanation, signed } = recordOf(course.facts);
      if (last(course) === 'sign') return course.facts.currentPrints['notice'] !== undefined;
      return explanation === null || signed !== null;
    });
  });

  test('REP-4: nothing is repaired that was not explained and agreed to', () => {
    always((course) => {
      const { work, explanation } = recordOf(course.facts);
      return work === null || explanation?.agrees === true;
    });
  });

  test('an action is never offered twice', () => {
    always((course) => {
      const actions = offered(course).map(({ action }) => action);
      return new Set(actions).size === actions.length;
    });
  });

  test('there is exactly one main way on until it ends, and then nothing at all', () => {
    always((course) => {
      const rows = offered(course);
      if (kindOf(course) === 'ended') return rows.length === 0;
      return rows.filter(({ weight }) => weight === 'main').length === 1;
    });
  });

  test('no appointment is left planned when it ends', () => {
    always((course) => kindOf(course) !== 'ended' || course.facts.visits.length === 0);
  });

  test('it gets everywhere: every stage and every action', () => {
    const courses = fc.sample(arbitraryRepair, { numRuns: 500, seed: 5 }).flat();
    const stages = new Set(courses.map(({ facts }) => facts.stage));
    const actions = new Set(courses.flatMap((course) => last(course) ?? []));
    expect([...stages].sort()).toEqual(repair.stages.map(({ id }) => id).sort());
    expect([...actions].sort()).toEqual(
      [...new Set(repair.transitions.map(({ action }) => action))].sort(),
    );
  });
});
