import { onlineManager, type QueryClient } from '@tanstack/react-query';

import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { RequestError } from '../../ipc/request-error.ts';

/**
 * Whether anything is read on behalf of a person: while nobody is signed in, reading waits, and what
 * was read stays as it is behind the lock.
 */
export function letReadingWait(waits: boolean): void {
  onlineManager.setOnline(!waits);
}

/**
 * Somebody signed in: everything in the page is read again for them. What another person saw and
 * this one may not is dropped; what was typed is none of this. Resolves when the page is theirs.
 */
export async function takeOver(
  queries: QueryClient,
  person: StaffMember,
  last: StaffMember | null,
): Promise<void> {
  await queries.cancelQueries();
  queries.setQueryData(['session.current', {}], person);
  letReadingWait(false);
  if (last !== null && last.id !== person.id) queries.removeQueries({ type: 'inactive' });
  await queries.invalidateQueries();
  for (const query of queries.getQueryCache().findAll({ type: 'active' })) {
    const { error } = query.state;
    const refused = error instanceof RequestError && error.code === 'forbidden';
    if (refused) query.setState({ ...query.state, data: undefined });
  }
}
