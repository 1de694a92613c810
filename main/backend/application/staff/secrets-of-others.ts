import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { hasAnySecret } from '../../database/repositories/staff-secrets.ts';
import { findStaff } from '../../database/repositories/staff.ts';
import type { Executor } from '../../database/schema.ts';
import type { SecretCost, SecretHash } from '../../secrets/secret-hash.ts';
import { hashSecret } from '../../secrets/secret-hash.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { VaultPort } from '../data-key/vault-port.ts';
import type { LongContext, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { keepSecret, refuseWeakSecret } from '../session/kept-secret.ts';
import { forgetTries } from './access.ts';

export interface SecretParts {
  secretCost: SecretCost;
  vault: Pick<VaultPort, 'unlockWithRecovery'>;
}

type Done = Record<string, never>;

/** After an upgrade nobody has a secret: the first one is a store manager's. */
export async function firstSecret(
  { staffId, secret }: ParsedInputOf<'staff.firstSecret'>,
  context: LongContext,
  { secretCost }: SecretParts,
): Promise<Done> {
  await context.read(({ executor }) => refuseSecondFirst(executor));
  refuseWeakSecret(secret, 'secret');
  const hash = await hashSecret(secret, secretCost);
  return context.unit(async (unit) => {
    await refuseSecondFirst(unit.executor);
    const manager = await storeManager(unit.executor, staffId);
    await setFor(unit, manager, hash, { by: 'first', mustChange: false });
    return {};
  });
}

/** By a store manager, told to the person by mouth; it opens nothing but the way to an own one. */
export async function setSecret(
  { staffId, secret }: ParsedInputOf<'staff.setSecret'>,
  context: LongContext,
  { secretCost }: SecretParts,
): Promise<Done> {
  if (actorOf(context).id === staffId) {
    throw new ApplicationError(
      'ruleRefused',
      '自己的密码要先输入原来的密码才能改，没有改变。请用“修改我的密码”。',
    );
  }
  refuseWeakSecret(secret, 'secret');
  const hash = await hashSecret(secret, secretCost);
  return context.unit(async (unit) => {
    const person = await findStaff(unit.executor, staffId);
    if (!person) {
      throw new ApplicationError('notFound', '没有找到这位员工，密码没有改变。请刷新后再试。');
    }
    await setFor(unit, person, hash, { by: 'manager', mustChange: true });
    return {};
  });
}

/** The way back in by the recovery sheet, for a store manager; unlocks too. */
export async function resetByRecovery(
  { staffId, recoveryCode, secret }: ParsedInputOf<'staff.resetByRecovery'>,
  context: LongContext,
  { secretCost, vault }: SecretParts,
): Promise<Done> {
  if (!(await vault.unlockWithRecovery(recoveryCode))) {
    throw new ApplicationError(
      'wrongSecret',
      '恢复码不对，密码没有改变。请照恢复单再输入一次；换过恢复单的，请用最新的一张。',
    );
  }
  refuseWeakSecret(secret, 'secret');
  const hash = await hashSecret(secret, secretCost);
  return context.unit(async (unit) => {
    const manager = await storeManager(unit.executor, staffId);
    await setFor(unit, manager, hash, { by: 'recovery', mustChange: false });
    return {};
  });
}

async function refuseSecondFirst(executor: Executor): Promise<void> {
  if (!(await hasAnySecret(executor))) return;
  throw new ApplicationError(
    'conflict',
    '已经有人设过密码了，密码没有改变。请用您的密码登录；还没有密码的，请店长设置。',
  );
}

async function storeManager(executor: Executor, staffId: string): Promise<StaffMember> {
  const person = await findStaff(executor, staffId);
  if (person?.active && person.roles.includes('storeManager')) return person;
  throw new ApplicationError(
    'ruleRefused',
    '这里只能设置在职店长的密码，密码没有改变。请选择一位店长；其他人的密码由店长设置。',
  );
}

async function setFor(
  unit: RequestContext,
  { id: staffId }: StaffMember,
  hash: SecretHash,
  { by, mustChange }: { by: 'first' | 'manager' | 'recovery'; mustChange: boolean },
): Promise<void> {
  await keepSecret(unit.executor, staffId, hash, { mustChange, setAt: unit.now });
  await recordEvent(unit, { kind: 'staff.secretSet', data: { staffId, by } });
  await forgetTries(unit, staffId);
  unit.changed('staff');
}
