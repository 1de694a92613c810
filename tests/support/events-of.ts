import type { TestBackend } from './test-backend.ts';

export interface KeptEvent {
  kind: string;
  staffId: string | null;
  data: unknown;
  personal: unknown;
}

/** Every event of these kinds, oldest first, as the history keeps it. */
export async function eventsOf(
  backend: TestBackend,
  ...kinds: readonly string[]
): Promise<KeptEvent[]> {
  const rows = await backend
    .database()
    .read((executor) =>
      executor
        .selectFrom('events')
        .selectAll()
        .where('kind', 'in', kinds)
        .orderBy('sequence')
        .execute(),
    );
  return rows.map(({ kind, staff_id, data, personal }) => ({
    kind,
    staffId: staff_id,
    data: JSON.parse(data) as unknown,
    personal: personal === null ? null : (JSON.parse(personal) as unknown),
  }));
}
