import { repairDecisionSchema } from '../decision.ts';
import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import { latestOf, typedDayProblems, typedTimeProblems } from '../../typed-time.ts';
import type { EarlierEvent } from '../../typed-time.ts';
import type { RepairRecord } from '../record.ts';
import { backSince, recordOf } from '../state.ts';

/** What the typed moments of a repair follow (TIME-7), each by its name. */

function asked({ requestedAt }: CaseFacts): EarlierEvent {
  return { name: '顾客提出维修的时间', at: requestedAt };
}

function diagnosed(facts: CaseFacts, { diagnosis }: RepairRecord): EarlierEvent {
  return latestOf(asked(facts), { name: '诊断时间', at: diagnosis?.at });
}

/** REP-2: a talk follows the request; the satisfaction call the goods. */
export function contactTimeProblems(at: number, facts: CaseFacts): Missing[] {
  const follows = facts.stage === 'followUp' ? withCustomer(facts, recordOf(facts)) : asked(facts);
  return typedTimeProblems({ path: 'at', name: '联系时间', at }, follows, facts);
}

export function receivedTimeProblems(at: number, facts: CaseFacts): Missing[] {
  return typedTimeProblems({ path: 'at', name: '收到商品的时间', at }, asked(facts), facts);
}

export function diagnosisTimeProblems(at: number, facts: CaseFacts): Missing[] {
  const { received } = recordOf(facts);
  const follows = latestOf(asked(facts), { name: '收到商品的时间', at: received?.at });
  return typedTimeProblems({ path: 'at', name: '诊断时间', at }, follows, facts);
}

/** REP-3: paper carries a date; it is not before the day of the diagnosis. */
export function signedDayProblems(signedAt: number, facts: CaseFacts): Missing[] {
  const name = '店长签字日期';
  const typed = { path: 'approval.signedAt', name, at: signedAt };
  const { name: follows, at } = diagnosed(facts, recordOf(facts));
  return typedDayProblems(typed, { name: follows.replace('时间', '日期'), at }, facts);
}

/** REP-4: after the store manager signed; a signature on paper is known by its day only. */
export function explanationTimeProblems(at: number, facts: CaseFacts): Missing[] {
  const record = recordOf(facts);
  const typed = { path: 'at', name: '说明方案的时间', at };
  const signed = record.signed;
  const follows = latestOf(diagnosed(facts, record), {
    name: '店长签字的时间',
    at: signed?.way === 'counter' ? signed.at : null,
  });
  const problems = typedTimeProblems(typed, follows, facts);
  if (problems.length > 0 || signed?.way !== 'paper') return problems;
  return typedDayProblems(typed, { name: '店长签字的日期', at: signed.at }, facts);
}

export function apologyTimeProblems(at: number, facts: CaseFacts): Missing[] {
  const follows = diagnosed(facts, recordOf(facts));
  return typedTimeProblems({ path: 'at', name: '致歉时间', at }, follows, facts);
}

/**
 * REP-11: work that the customer pays begins after they agreed; free work may be done on the visit
 * of the diagnosis [D]. It follows the parts it takes (REP-6).
 */
export function workTimeProblems(doneAt: number, facts: CaseFacts): Missing[] {
  const record = recordOf(facts);
  const pays = repairDecisionSchema.parse(facts.decision).chargeFen > 0;
  const follows = latestOf(
    diagnosed(facts, record),
    { name: '顾客同意方案的时间', at: pays ? record.explanation?.at : null },
    { name: '收到商品的时间', at: record.received?.at },
    ...record.parts.map(({ name, arrivedAt }) => ({
      name: `配件“${name}”到货的时间`,
      at: arrivedAt,
    })),
  );
  return typedTimeProblems({ path: 'doneAt', name: '完工时间', at: doneAt }, follows, facts);
}

export function returnedTimeProblems(at: number, facts: CaseFacts): Missing[] {
  const record = recordOf(facts);
  const follows = latestOf(
    asked(facts),
    { name: '收到商品的时间', at: record.received?.at },
    { name: '诊断时间', at: record.diagnosis?.at },
    { name: '完工时间', at: record.work?.doneAt },
  );
  return typedTimeProblems({ path: 'at', name: '送回时间', at }, follows, facts);
}

/** What is paid was explained before. */
export function explained(facts: CaseFacts): EarlierEvent {
  const record = recordOf(facts);
  return latestOf(diagnosed(facts, record), {
    name: '说明方案的时间',
    at: record.explanation?.at,
  });
}

export function satisfactionTimeProblems(at: number, facts: CaseFacts): Missing[] {
  const follows = withCustomer(facts, recordOf(facts));
  return typedTimeProblems({ path: 'at', name: '回访时间', at }, follows, facts);
}

/** REP-12: since when the customer has the goods back, repaired at home or brought. */
function withCustomer(facts: CaseFacts, record: RepairRecord): EarlierEvent {
  const name = record.received === null ? '完工时间' : '商品送回的时间';
  return latestOf(diagnosed(facts, record), { name, at: backSince(record) });
}
