import { localDay } from '../domain/time-zone.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Missing } from './evaluation.ts';
import { minuteOf, minuteText } from './typed-time.ts';

interface Appointment {
  technicianId: string | null;
  /** UTC ms. */
  from: number;
  to: number;
}

interface AppointmentRule {
  rule: string;
  /** Somebody goes out; nobody does when the customer brings the goods in. */
  needsTechnician: boolean;
  /** When it was agreed, where that is typed. */
  agreedAt?: number;
}

/** What is wrong with a span agreed with the customer: within one day, not over yet (TIME-7). */
export function appointmentProblems(
  { technicianId, from, to }: Appointment,
  { rule, needsTechnician, agreedAt }: AppointmentRule,
  { now, timeZone }: CaseFacts,
): Missing[] {
  const text = (ms: number) => minuteText(ms, timeZone);
  const problems: Missing[] = [];
  const need = (path: string, message: string, by = 'TIME-7') =>
    problems.push({ path, message, rule: by });
  if (needsTechnician && technicianId === null) {
    need('technicianId', '请选择上门的人员。', rule);
  }
  if (to <= from) {
    need('to', `约定的结束时间 ${text(to)} 要晚于开始时间 ${text(from)}，请核对。`);
  } else if (localDay(from, timeZone) !== localDay(to - 1, timeZone)) {
    need('to', `约定的时间从 ${text(from)} 到 ${text(to)} 跨了一天，请约在同一天之内。`);
  }
  if (to < now) {
    need(
      'from',
      `约定的时间 ${text(from)} 到 ${text(to)} 早于现在 ${text(now)}，请改约以后的时间。`,
    );
  } else if (agreedAt !== undefined && minuteOf(from) < minuteOf(agreedAt)) {
    need('from', `约定的时间 ${text(from)} 早于联系顾客的时间 ${text(agreedAt)}，请核对。`);
  }
  return problems;
}
