import type { Missing } from '../procedures/evaluation.ts';
import type { VisitPlan } from '../procedures/visit-plan.ts';
import { visitKindTitles } from '../procedures/visit-plan.ts';
import { shownMoment } from '../orders/shown-moment.ts';
import { longestVisitMs } from './longest-visit.ts';
import type { TimeSpan } from './overlap.ts';
import { overlap } from './overlap.ts';
import { shownSpan } from './shown-span.ts';

/** What an appointment is held against. */
export interface VisitSurroundings {
  /** UTC ms. */
  now: number;
  timeZone: string;
  /** Who shall go; null when nobody was chosen, `mayGo` false for somebody who is no technician (now). */
  technician: { name: string; mayGo: boolean } | null;
  /** When that technician is planned elsewhere; one that this plan replaces is not among them. */
  bookings: readonly TimeSpan[];
}

/**
 * What keeps an appointment from being made, in plain sentences; empty when nothing does. The page
 * says it while the person types, the backend refuses by it in the unit. No customer is named.
 */
export function visitProblems(plan: VisitPlan, around: VisitSurroundings): Missing[] {
  const order = orderProblem(plan, around);
  return [...(order === null ? [] : [order]), ...technicianProblems(plan, around)];
}

function orderProblem(
  { from, to }: VisitPlan,
  { now, timeZone }: VisitSurroundings,
): Missing | null {
  const shown = (ms: number) => shownMoment(ms, timeZone);
  if (to <= from) {
    const message = `结束时间 ${shown(to)} 不晚于开始时间 ${shown(from)}，请核对。`;
    return { path: 'to', message, rule: 'REP-9' };
  }
  if (to - from > longestVisitMs) {
    const message = `从 ${shown(from)} 到 ${shown(to)} 超过 24 小时，请核对日期。`;
    return { path: 'to', message, rule: 'REP-9' };
  }
  if (to < now) {
    const message = `约定的时间 ${shownSpan({ from, to }, timeZone)} 已经过去，现在是 ${shown(now)}。请另约时间。`;
    return { path: 'from', message, rule: 'TIME-7' };
  }
  return null;
}

function technicianProblems(plan: VisitPlan, around: VisitSurroundings): Missing[] {
  const { technician, bookings, timeZone } = around;
  if (technician === null) {
    // REP-9: the customer brings the goods in, and nobody goes out.
    if (plan.kind === 'bringIn') return [];
    const message = `请选择${visitKindTitles[plan.kind]}的维修安装人员。`;
    return [{ path: 'technicianId', message, rule: 'REP-9' }];
  }
  if (!technician.mayGo) {
    const message = `${technician.name}现在不是在岗的维修安装人员，请另选一位。`;
    return [{ path: 'technicianId', message, rule: 'REP-9' }];
  }
  const taken = bookings.find((booking) => overlap(booking, plan));
  if (!taken) return [];
  const [other, wanted] = [shownSpan(taken, timeZone), shownSpan(plan, timeZone)];
  const message = `${technician.name} ${other} 已经有约，和 ${wanted} 重叠。请改时间或换人。`;
  return [{ path: 'from', message, rule: 'REP-9' }];
}
