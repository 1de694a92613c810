import type { StaffAccess } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useClock } from '../../app/store-context.tsx';
import { Tag } from '../../components/tag.tsx';
import { showNear } from '../../format/moment.ts';

const words = text.people;

/** How a person gets in, in one word. */
export function AccessTag({ access }: { access: StaffAccess }) {
  if (access.lockedAt !== null) return <Tag tone="red">{words.locked}</Tag>;
  if (!access.hasSecret) return <Tag tone="amber">{words.noPin}</Tag>;
  if (access.wrongTries > 0) return <Tag tone="amber">{words.wrongTries(access.wrongTries)}</Tag>;
  if (access.mustChange) return <Tag>{words.mustChange}</Tag>;
  return <Tag tone="green">{words.hasPin}</Tag>;
}

export function LastSignIn({ access }: { access: StaffAccess }) {
  const { now, zone } = useClock(60_000);
  const { lastSignInAt } = access;
  if (lastSignInAt === null) return <span className="muted">{words.never}</span>;
  return <span className="nowrap">{showNear(lastSignInAt, now, zone)}</span>;
}
