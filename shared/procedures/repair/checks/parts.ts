import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import { minuteText, typedTimeProblems } from '../../typed-time.ts';
import type { RepairPart } from '../record.ts';
import { recordOf } from '../state.ts';

/** What is wrong with a parts list (REP-6) as it is typed now; TIME-7 for each of its times. */
export function partsProblems(parts: readonly RepairPart[], facts: CaseFacts): Missing[] {
  return parts.flatMap((part, index) => [
    ...repeatedProblems(parts, index),
    ...orderedProblems(part, index, facts),
    ...arrivedProblems(part, index, facts),
    ...neededProblems(part, index, facts),
  ]);
}

/** A long list is looked up where it stands. */
const mostNamed = 3;

/** REP-6: work begins when all that is on the list is there. */
export function partsNeeds(facts: CaseFacts): Missing[] {
  const waiting = recordOf(facts).parts.filter(({ arrivedAt }) => arrivedAt === null);
  if (waiting.length === 0) return [];
  const named = waiting.slice(0, mostNamed);
  const names = named.map(({ name, quantity }) => `${name} ${quantity} 件`).join('、');
  const rest = waiting.length > mostNamed ? ` 等 ${waiting.length} 种` : '';
  const message = `还有配件没有到：${names}${rest}。请先在配件清单上登记到货；用不着的从清单上去掉。`;
  return [{ path: 'parts', message, rule: 'REP-6' }];
}

function repeatedProblems(parts: readonly RepairPart[], index: number): Missing[] {
  const first = parts.findIndex(({ id }) => id === parts[index]?.id);
  if (first === index) return [];
  const message = `第 ${index + 1} 项配件与第 ${first + 1} 项是同一项，请去掉一项。`;
  return [{ path: `parts[${index}].id`, message, rule: 'REP-6' }];
}

function orderedProblems(part: RepairPart, index: number, facts: CaseFacts): Missing[] {
  if (part.orderedAt === null) return [];
  const typed = { path: `parts[${index}].orderedAt`, name: `第 ${index + 1} 项配件的订货时间` };
  const follows = { name: '顾客提出维修的时间', at: facts.requestedAt };
  return typedTimeProblems({ ...typed, at: part.orderedAt }, follows, facts);
}

function arrivedProblems(part: RepairPart, index: number, facts: CaseFacts): Missing[] {
  if (part.arrivedAt === null) return [];
  const typed = { path: `parts[${index}].arrivedAt`, name: `第 ${index + 1} 项配件的到货时间` };
  const follows =
    part.orderedAt === null
      ? { name: '顾客提出维修的时间', at: facts.requestedAt }
      : { name: '订货时间', at: part.orderedAt };
  return typedTimeProblems({ ...typed, at: part.arrivedAt }, follows, facts);
}

/** What was agreed before may be overdue by now; what is written anew lies ahead. */
function neededProblems(part: RepairPart, index: number, facts: CaseFacts): Missing[] {
  const { now, timeZone } = facts;
  const before = recordOf(facts).parts.find(({ id }) => id === part.id);
  const isNew = before?.neededBy !== part.neededBy;
  if (part.arrivedAt !== null || !isNew || part.neededBy >= now) return [];
  const text = (ms: number) => minuteText(ms, timeZone);
  const message = `第 ${index + 1} 项配件的需用时间 ${text(part.neededBy)} 早于现在 ${text(now)}，请核对。`;
  return [{ path: `parts[${index}].neededBy`, message, rule: 'TIME-7' }];
}
