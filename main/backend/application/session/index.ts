import type { Channel, ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { findStaff } from '../../database/repositories/staff.ts';
import { ApplicationError } from '../application-error.ts';
import type { HandlersOf, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';

/** Who stands at the counter. Main remembers it; the history keeps who came and went. */
export const sessionHandlers = {
  'session.choose': choose,
  'session.current': (_input, { actor }) => Promise.resolve(actor),
  'session.leave': async (_input, context) => {
    if (context.actor) await recordEvent(context, { kind: 'session.left', data: {} });
    return {};
  },
} satisfies Partial<HandlersOf<Channel>>;

async function choose(
  { staffId }: ParsedInputOf<'session.choose'>,
  context: RequestContext,
): Promise<StaffMember> {
  const person = await findStaff(context.executor, staffId);
  if (!person?.active) {
    throw new ApplicationError(
      'notFound',
      '名单上没有这位在职员工，没有换人。请重新选择，或者请店长核对名单。',
    );
  }
  await recordEvent({ ...context, actor: person }, { kind: 'session.chosen', data: {} });
  return person;
}
