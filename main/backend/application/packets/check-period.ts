import type { PacketPeriod } from '../../../../shared/ipc/schemas/finance.ts';
import { ApplicationError } from '../application-error.ts';

/** Throws ApplicationError `invalidInput` for a period that ends before it begins. */
export function checkPeriod({ from, until }: PacketPeriod): void {
  if (from <= until) return;
  const message = '开始日期晚于结束日期，没有查询，什么都没有改变。请改正日期。';
  throw new ApplicationError('invalidInput', message, [{ path: 'period.until', message }]);
}
