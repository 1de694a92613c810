import type { Channel, ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { StaffMember, StoreProfile } from '../../../../shared/ipc/schemas/store.ts';
import type { StorageState } from '../../database/database.ts';
import { listStaff, saveStaff } from '../../database/repositories/staff.ts';
import { ApplicationError } from '../application-error.ts';
import type { HandlersOf, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { storageNotices } from './storage-notices.ts';
import { readProfile, readRuleSettings, writeProfile } from './store-values.ts';

/** What the backend answers about the store itself. */
export function storeHandlers(storage: () => StorageState) {
  return {
    'store.state': async (_input, { executor, now }) => ({
      profile: await readProfile(executor),
      settings: await readRuleSettings(executor),
      storage: storageNotices(storage()),
      now,
    }),
    'store.setUp': setUp,
    'store.saveProfile': saveProfile,
  } satisfies Partial<HandlersOf<Channel>>;
}

/** The first start: the store and its first manager, once. */
async function setUp(
  { profile, managerName }: ParsedInputOf<'store.setUp'>,
  context: RequestContext,
): Promise<StaffMember> {
  const { executor } = context;
  const staff = await listStaff(executor);
  if ((await readProfile(executor)) !== null || staff.length > 0) {
    throw new ApplicationError(
      'conflict',
      '门店已经设置过了，原来的设置都在，没有改变。请选择您的名字开始使用。',
    );
  }
  const manager: StaffMember = {
    id: context.newId(),
    name: managerName,
    roles: ['storeManager'],
    active: true,
  };
  await writeProfile(executor, profile);
  await saveStaff(executor, manager);
  await recordEvent(
    { ...context, actor: manager },
    { kind: 'store.setUp', data: { profile, managerId: manager.id }, personal: { managerName } },
  );
  context.changed('store');
  context.changed('staff');
  return manager;
}

async function saveProfile(profile: StoreProfile, context: RequestContext): Promise<StoreProfile> {
  await writeProfile(context.executor, profile);
  await recordEvent(context, { kind: 'store.profileSaved', data: { profile } });
  context.changed('store');
  return profile;
}
