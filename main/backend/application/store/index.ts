import type { Channel, ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { StorageNoticeView } from '../../../../shared/ipc/schemas/storage-notice.ts';
import type { StaffMember, StoreProfile } from '../../../../shared/ipc/schemas/store.ts';
import type { SignedIn } from '../../../../shared/ipc/schemas/trust.ts';
import { hasAnySecret } from '../../database/repositories/staff-secrets.ts';
import { listStaff, saveStaff } from '../../database/repositories/staff.ts';
import type { Executor } from '../../database/schema.ts';
import type { SecretCost } from '../../secrets/secret-hash.ts';
import { hashSecret } from '../../secrets/secret-hash.ts';
import { ApplicationError } from '../application-error.ts';
import type { HandlersOf, LongContext, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { keepSecret, refuseWeakSecret } from '../session/kept-secret.ts';
import { signedInAnswer } from '../session/signed-in.ts';
import { readProfile, readRuleSettings, writeProfile } from './store-values.ts';

export interface StoreParts {
  /** What must be said about the data now: of the database, the keys and the backups. */
  notices: () => StorageNoticeView[];
  secretCost: SecretCost;
}

/** What the backend answers about the store itself. */
export function storeHandlers({ notices, secretCost }: StoreParts) {
  return {
    'store.state': async (_input, { executor, now }) => {
      const profile = await readProfile(executor);
      return {
        profile,
        settings: await readRuleSettings(executor),
        needsFirstSecret: profile !== null && !(await hasAnySecret(executor)),
        storage: notices(),
        now,
      };
    },
    'store.setUp': (input, context) => setUp(input, context, secretCost),
    'store.saveProfile': saveProfile,
  } satisfies Partial<HandlersOf<Channel>>;
}

/** The first start: the store and its first manager, once. */
async function setUp(
  { profile, managerName, secret }: ParsedInputOf<'store.setUp'>,
  context: LongContext,
  secretCost: SecretCost,
): Promise<SignedIn> {
  await context.read(({ executor }) => refuseSecondSetUp(executor));
  refuseWeakSecret(secret, 'secret');
  const hash = await hashSecret(secret, secretCost);
  const manager: StaffMember = {
    id: context.newId(),
    name: managerName,
    roles: ['storeManager'],
    active: true,
  };
  return context.unit(async (unit) => {
    const { executor, now } = unit;
    // Asked again: another window may have been faster.
    await refuseSecondSetUp(executor);
    await writeProfile(executor, profile);
    await saveStaff(executor, manager);
    await keepSecret(executor, manager.id, hash, { mustChange: false, setAt: now });
    const data = { profile, managerId: manager.id };
    await recordEvent(unit, { kind: 'store.setUp', data, personal: { managerName } });
    await recordEvent(unit, { kind: 'session.signedIn', data: {} });
    unit.changed('store');
    unit.changed('staff');
    return signedInAnswer(manager, await readRuleSettings(executor));
  }, manager);
}

async function refuseSecondSetUp(executor: Executor): Promise<void> {
  if ((await readProfile(executor)) === null && (await listStaff(executor)).length === 0) return;
  throw new ApplicationError(
    'conflict',
    '门店已经设置过了，原来的设置都在，没有改变。请选择您的名字登录。',
  );
}

async function saveProfile(profile: StoreProfile, context: RequestContext): Promise<StoreProfile> {
  const before = await readProfile(context.executor);
  await writeProfile(context.executor, profile);
  await recordEvent(context, { kind: 'store.profileSaved', data: { profile, before } });
  context.changed('store');
  return profile;
}
