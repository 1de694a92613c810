import type { Channel, ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { findStaff, listStaff, saveStaff } from '../../database/repositories/staff.ts';
import { ApplicationError } from '../application-error.ts';
import type { HandlersOf, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import type { SecretParts } from './secrets-of-others.ts';
import { firstSecret, resetByRecovery, setSecret } from './secrets-of-others.ts';
import { accessOfStaff, unlock } from './access.ts';

/** What the backend answers about the people of the store. Nobody is ever deleted from the list. */
export function staffHandlers(parts: SecretParts) {
  return {
    'staff.list': (_input, { executor }) => listStaff(executor),
    'staff.save': save,
    'staff.access': (_input, { executor }) => accessOfStaff(executor),
    'staff.unlock': unlock,
    'staff.firstSecret': (input, context) => firstSecret(input, context, parts),
    'staff.setSecret': (input, context) => setSecret(input, context, parts),
    'staff.resetByRecovery': (input, context) => resetByRecovery(input, context, parts),
  } satisfies Partial<HandlersOf<Channel>>;
}

async function save(
  { id, name, roles, active }: ParsedInputOf<'staff.save'>,
  context: RequestContext,
): Promise<StaffMember> {
  const { executor } = context;
  const before = id === null ? undefined : await findStaff(executor, id);
  if (id !== null && !before) {
    throw new ApplicationError('notFound', '没有找到这位员工，名单没有改变。请刷新后再试。');
  }
  const person: StaffMember = { id: id ?? context.newId(), name, roles, active };
  await refuseWithoutManager(person, executor);
  await saveStaff(executor, person);
  const saved = (await findStaff(executor, person.id)) ?? person;
  await recordEvent(context, {
    kind: 'staff.saved',
    data: {
      staffId: person.id,
      roles: saved.roles,
      active,
      before: before ? { roles: before.roles, active: before.active } : null,
    },
    personal: { name, nameBefore: before?.name ?? null },
  });
  context.changed('staff');
  return saved;
}

/** Somebody must be able to change the list. */
async function refuseWithoutManager(
  person: StaffMember,
  executor: RequestContext['executor'],
): Promise<void> {
  const others = (await listStaff(executor)).filter((each) => each.id !== person.id);
  const managers = [...others, person].filter(
    (each) => each.active && each.roles.includes('storeManager'),
  );
  if (managers.length > 0) return;
  throw new ApplicationError(
    'ruleRefused',
    '至少要有一位在职的店长，名单没有改变。请先给另一位员工加上店长，再改这一位。',
  );
}
