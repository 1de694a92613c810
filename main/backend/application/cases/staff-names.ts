import { listStaff } from '../../database/repositories/staff.ts';
import type { Executor } from '../../database/schema.ts';

export type NameOf = (staffId: string | null) => string;

/** Names by id; an event of nobody was made by the program itself. */
export async function staffNames(executor: Executor): Promise<NameOf> {
  const staff = await listStaff(executor);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return (staffId) => (staffId === null ? '程序' : (names.get(staffId) ?? '未知'));
}
