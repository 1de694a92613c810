import { z } from 'zod';

import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { findStaff } from '../../database/repositories/staff.ts';
import { readStoreValue, writeStoreValue } from '../../database/repositories/store-values.ts';
import type { Executor } from '../../database/schema.ts';

const stored = z.object({ responsibleId: z.string().nullable() });

/** Id of who answers for what the watched folder imports; null when it is not watched. */
export async function responsibleId(executor: Executor): Promise<string | null> {
  const text = await readStoreValue(executor, 'watchedFolder');
  return text === undefined ? null : stored.parse(JSON.parse(text)).responsibleId;
}

export async function setResponsible(executor: Executor, id: string | null): Promise<void> {
  await writeStoreValue(executor, 'watchedFolder', JSON.stringify({ responsibleId: id }));
}

/** Null also when that person has left: then nothing is imported until somebody else takes over. */
export async function responsiblePerson(executor: Executor): Promise<StaffMember | null> {
  const id = await responsibleId(executor);
  const person = id === null ? undefined : await findStaff(executor, id);
  return person?.active ? person : null;
}
