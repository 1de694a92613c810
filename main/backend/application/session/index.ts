import type { Channel, ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { SignedIn } from '../../../../shared/ipc/schemas/trust.ts';
import { hashSecret } from '../../secrets/secret-hash.ts';
import { actorOf } from '../actor.ts';
import type { HandlersOf, LongContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { keepSecret, refuseWeakSecret } from './kept-secret.ts';
import type { ProofParts } from './prove.ts';
import { matchSecret, mustChangeError } from './prove.ts';
import { signedInAnswer } from './signed-in.ts';

/** Who stands at the counter. Main remembers it; the history keeps who came and went. */
export function sessionHandlers(parts: ProofParts) {
  return {
    'session.signIn': (input, context) => signIn(input, context, parts),
    'session.current': (_input, { actor }) => Promise.resolve(actor),
    'session.leave': async ({ because }, context) => {
      if (context.actor) await recordEvent(context, { kind: 'session.left', data: { because } });
      return {};
    },
    'session.changeSecret': (input, context) => changeSecret(input, context, parts),
  } satisfies Partial<HandlersOf<Channel>>;
}

async function signIn(
  { staffId, secret, next }: ParsedInputOf<'session.signIn'>,
  context: LongContext,
  parts: ProofParts,
): Promise<SignedIn> {
  const { person, mustChange } = await matchSecret(context, staffId, secret, parts);
  if (mustChange && next === null) throw mustChangeError();
  const own = mustChange && next !== null ? await ownSecret(next, secret, parts) : null;
  return context.unit(async (unit) => {
    if (own) {
      await keepSecret(unit.executor, staffId, own, { mustChange: false, setAt: unit.now });
      await recordEvent(unit, { kind: 'staff.secretSet', data: { staffId, by: 'self' } });
      unit.changed('staff');
    }
    await recordEvent(unit, { kind: 'session.signedIn', data: {} });
    return signedInAnswer(person, await readRuleSettings(unit.executor));
  }, person);
}

async function changeSecret(
  { current, next }: ParsedInputOf<'session.changeSecret'>,
  context: LongContext,
  parts: ProofParts,
): Promise<Record<string, never>> {
  const { id: staffId } = actorOf(context);
  // First who it is: who cannot prove it learns nothing about the new one either.
  await matchSecret(context, staffId, current, parts);
  const own = await ownSecret(next, current, parts);
  return context.unit(async (unit) => {
    await keepSecret(unit.executor, staffId, own, { mustChange: false, setAt: unit.now });
    await recordEvent(unit, { kind: 'staff.secretSet', data: { staffId, by: 'self' } });
    unit.changed('staff');
    return {};
  });
}

function ownSecret(next: string, before: string, { secretCost }: ProofParts) {
  refuseWeakSecret(next, 'next', before);
  return hashSecret(next, secretCost);
}
