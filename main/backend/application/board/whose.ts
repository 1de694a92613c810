import type { Role } from '../../../../shared/domain/role.ts';
import type { BoardWho } from '../../../../shared/ipc/schemas/service.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import type { Procedure } from '../../../../shared/procedures/procedure.ts';
import { procedures } from '../../../../shared/procedures/registry.ts';
import type {
  BoardDeadlines,
  BoardStages,
  KindsByProcedure,
} from '../../database/repositories/board.ts';

/** What of all that is open stands on a board. */
export interface OnBoard {
  deadlines: BoardDeadlines;
  /** Null: no cases, for a case without a deadline cannot be taken. */
  stages: BoardStages | null;
}

/** Everybody's things, those of the roles of the person at the counter, or what one person took. */
export function onBoard(who: BoardWho, actor: StaffMember, now: number): OnBoard {
  if (who === 'all') return { deadlines: { of: 'all' }, stages: { signature, own: null } };
  if (who === 'mine') return ofRoles(actor, now);
  return { deadlines: { of: 'taken', by: who.takenBy }, stages: null };
}

function ofRoles({ id, roles }: StaffMember, now: number): OnBoard {
  const isMine = (named: readonly Role[]) => named.some((role) => roles.includes(role));
  const kinds = byProcedure(({ deadlines }) => deadlines.filter(({ tells }) => isMine(tells)));
  const escalated = byProcedure(({ deadlines }) =>
    deadlines.filter(({ escalatesTo }) => isMine(escalatesTo)),
  );
  const own = byProcedure(({ stages }) => stages.filter(({ waitsFor }) => isMine(waitsFor)));
  return {
    deadlines: { of: 'own', by: id, kinds, escalated, now },
    stages: { signature, own },
  };
}

const signature = byProcedure(({ stages }) =>
  stages.filter(({ waitsForSignature }) => waitsForSignature),
);

function byProcedure(
  choose: (procedure: Procedure) => readonly { id: string }[],
): KindsByProcedure {
  return new Map(
    Object.values(procedures).map((each) => [each.id, choose(each).map(({ id }) => id)]),
  );
}
