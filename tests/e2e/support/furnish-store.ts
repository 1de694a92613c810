import type { Page } from '@playwright/test';

import type { Role } from '../../../shared/domain/role.ts';
import {
  contract,
  type AnswerOf,
  type Channel,
  type InputOf,
} from '../../../shared/ipc/contract.ts';
import { ask } from './ask.ts';
import { createVault } from './create-vault.ts';

/** The PIN of everybody in the tests. */
export const testPin = '274915';

/** What the store manager told a new person, who then chose `testPin`. */
const givenPin = '830261';

/** The value of an answer that has to be good. */
export async function get<C extends Channel>(
  page: Page,
  channel: C,
  input: InputOf<C>,
): Promise<AnswerOf<C>> {
  const answer = await ask(page, channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${answer.code} ${answer.message}`);
  return contract[channel].answer.parse(answer.value) as AnswerOf<C>;
}

/** Makes the key and sets the store up, past the screens; 李明, the store manager, is signed in. */
export async function setUpStore(page: Page, passphrase: string | null = null): Promise<void> {
  await createVault(page, passphrase);
  await get(page, 'store.setUp', {
    profile: { name: '某某家居', branch: '香港中路店', code: 'BJ01' },
    managerName: '李明',
    secret: testPin,
  });
}

/** Puts people on the list, each with `testPin`; the store manager is signed in before and after. */
export async function hirePeople(
  page: Page,
  people: Readonly<Record<string, readonly Role[]>>,
): Promise<void> {
  const manager = await get(page, 'session.current', {});
  if (manager === null) throw new Error('Nobody is signed in.');
  const hired: string[] = [];
  for (const [name, roles] of Object.entries(people)) {
    const person = { id: null, name, roles: [...roles], active: true };
    const { id: staffId } = await get(page, 'staff.save', person);
    await get(page, 'staff.setSecret', { staffId, secret: givenPin });
    hired.push(staffId);
  }
  for (const staffId of hired) {
    await get(page, 'session.signIn', { staffId, secret: givenPin, next: testPin });
  }
  await get(page, 'session.signIn', { staffId: manager.id, secret: testPin, next: null });
}

/** Signs somebody in, past the screens. */
export async function signIn(page: Page, name: string): Promise<void> {
  const staffId = (await get(page, 'staff.list', {})).find((each) => each.name === name)?.id;
  if (staffId === undefined) throw new Error(`${name} is not on the list.`);
  await get(page, 'session.signIn', { staffId, secret: testPin, next: null });
}
