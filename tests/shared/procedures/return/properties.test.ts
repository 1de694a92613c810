import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { countPieces } from '../../../../shared/procedures/pieces.ts';
import { returning } from '../../../../shared/procedures/return/index.ts';
import {
  isAccepted,
  isGoodsOutside,
  isProductFault,
  recordOf,
  requestOf,
} from '../../../../shared/procedures/return/state.ts';
import { arbitraryReturnCourse } from '../../../support/arbitrary-return-course.ts';
import type { Course } from '../../../support/procedure-course.ts';
import { offered } from '../../../support/procedure-course.ts';
import { decided } from '../../../support/return-course.ts';

/** Something that holds for every case, whatever people do with it. */
function always(holds: (course: Course) => boolean): void {
  fc.assert(fc.property(arbitraryReturnCourse, (courses) => courses.every(holds)));
}

const last = ({ steps }: Course) => steps.at(-1)?.split(' → ')[0];
const isIn = ({ facts }: Course, ...stages: string[]) => stages.includes(facts.stage);
const kindOf = ({ facts }: Course) => returning.stages.find(({ id }) => id === facts.stage)?.kind;
const isDecided = ({ facts }: Course) => facts.decision !== null;
const afterApproval = ['filing', 'goodsBack', 'settlement', 'closed'] as const;

describe('whatever people do with a return', () => {
  test('RET-4: a product fault goes on or ends as refused only after an apology', () => {
    always((course) => {
      const record = recordOf(course.facts);
      if (!isIn(course, 'approval', 'refused', ...afterApproval)) return true;
      return !isProductFault(record) || record.apology !== null;
    });
  });

  test('RET-14: nothing that was delivered is approved before it was inspected and told', () => {
    always((course) => {
      if (!isIn(course, 'approval', ...afterApproval)) return true;
      const { inspection, verdictTold } = recordOf(course.facts);
      const delivered = decided(course).lines.filter((line) => line.delivered);
      return delivered.length === 0 || (inspection !== null && verdictTold !== null);
    });
  });

  test('RET-2: nothing waits for an inspection any more when it is approved', () => {
    always((course) => {
      if (!isIn(course, 'approval', ...afterApproval)) return true;
      return decided(course).lines.every(({ outcome }) => outcome !== 'inspectFirst');
    });
  });

  test('RET-14: what is signed, told and filed stands on a print', () => {
    const steps = ['recordSignature', 'tellVerdict', 'file', 'settle'];
    always((course) => {
      if (!steps.includes(last(course) ?? '')) return true;
      return course.facts.currentPrints['application'] !== undefined;
    });
  });

  test('RET-15, RET-17: money moves only after the approval, with the goods in the store', () => {
    always((course) => {
      if (course.settledFen === null) return true;
      return course.facts.approvedAt !== null && !isGoodsOutside(course.facts);
    });
  });

  test('RET-17: what was paid never passes what is to be paid, and is all of it at the end', () => {
    always((course) => {
      const { wholeFen, restFen } = course.facts.money;
      const settledFen = course.settledFen ?? 0;
      return isIn(course, 'closed') ? settledFen === wholeFen : settledFen + restFen === wholeFen;
    });
  });

  test('never more is given back, in money and toward new goods, than was paid for the pieces', () => {
    always((course) => {
      if (!isDecided(course)) return true;
      const { amounts, money } = course.facts;
      const paidFen = decided(course).lines.reduce((sum, line) => sum + line.paidShareFen, 0);
      const refundFen = money.kind === 'refund' ? money.wholeFen : 0;
      return refundFen + amounts.creditFen <= paidFen && amounts.refundFen >= 0;
    });
  });

  test('RET-12: in an exchange only the difference to the new goods moves', () => {
    always((course) => {
      if (!isDecided(course)) return true;
      const { lines, exchange, payable, refundFen, dueFen } = decided(course);
      const open = lines.some(({ outcome }) => outcome === 'inspectFirst');
      if (exchange === null) return payable.refundFen === refundFen && payable.dueFen === dueFen;
      if (open || !lines.some(isAccepted)) return payable.refundFen + payable.dueFen === 0;
      const differenceFen = refundFen - dueFen - exchange.newGoodsFen;
      return payable.refundFen - payable.dueFen === differenceFen;
    });
  });

  test('RET-12: the new goods are entered when an exchange is settled, and never else', () => {
    always((course) => {
      const exchanged = isIn(course, 'closed') && requestOf(course.facts).kind === 'exchange';
      return (course.exchange !== null) === exchanged;
    });
  });

  test('CASE-2: it holds what it takes back, and nothing once it ended otherwise', () => {
    always((course) => {
      if (kindOf(course) === 'draft' || !isDecided(course)) return course.claims.length === 0;
      if (kindOf(course) === 'ended' && !isIn(course, 'closed')) return course.claims.length === 0;
      const { inspection } = recordOf(course.facts);
      const lines = decided(course).lines.filter((line) => inspection === null || isAccepted(line));
      const pieces = lines.reduce((sum, line) => sum + line.pieces, 0);
      return countPieces(course.claims) === pieces;
    });
  });

  test('RET-8: in a return nothing is decided as a cancellation', () => {
    always((course) => {
      if (!isDecided(course) || requestOf(course.facts).kind === 'exchange') return true;
      return decided(course).lines.every(({ rule }) => !rule.startsWith('CAN-'));
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

  test('no appointment is left planned when it ends, or when nothing is to be looked at', () => {
    always((course) => {
      const over = kindOf(course) === 'ended' || isIn(course, 'approval', 'settlement');
      return !over || course.facts.visits.length === 0;
    });
  });

  test('it gets everywhere: every stage and every action', () => {
    const courses = fc.sample(arbitraryReturnCourse, { numRuns: 250, seed: 6 }).flat();
    const stages = new Set(courses.map(({ facts }) => facts.stage));
    const actions = new Set(courses.flatMap((course) => last(course) ?? []));
    expect([...stages].sort()).toEqual(returning.stages.map(({ id }) => id).sort());
    expect([...actions].sort()).toEqual(
      [...new Set(returning.transitions.map(({ action }) => action))].sort(),
    );
  });
});
