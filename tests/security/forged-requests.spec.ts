/*
 * A page that has been taken over can send any request of the contract. It carries no person: who
 * is signed in is remembered by main and looked up by the backend, so nothing that is sent without
 * somebody at the counter, or by somebody with another role, may do or tell anything.
 */
import type { Page } from '@playwright/test';

import { contract } from '../../shared/ipc/contract.ts';
import { fixture } from '../e2e/support/fixture.ts';
import { get, signIn } from '../e2e/support/furnish-store.ts';
import { furnish } from '../e2e/support/steps.ts';
import { expect, test } from '../e2e/support/test.ts';

/** What the lock screen needs, and what asks for a secret of its own. */
const withoutPerson = [
  'store.state',
  'staff.list',
  'session.current',
  'session.leave',
  'session.touch',
  'window.unsaved',
  'counter.settings',
  'counter.about',
  'vault.state',
];

/** Sends each channel every payload; gives what was answered well, with what it said. */
async function answeredWell(
  page: Page,
  payloads: readonly unknown[],
): Promise<{ channel: string; value: unknown }[]> {
  return page.evaluate(
    async ({ channels, inputs }) => {
      const good: { channel: string; value: unknown }[] = [];
      for (const channel of channels) {
        for (const input of inputs) {
          const answer = await window.guitai.request(channel, input, crypto.randomUUID());
          if (answer.ok) good.push({ channel, value: answer.value });
        }
      }
      return good;
    },
    { channels: Object.keys(contract), inputs: payloads },
  );
}

/** Shaped so that many channels take them, about what is really there. */
async function payloadsAbout(page: Page): Promise<unknown[]> {
  const sort = { by: 'orderedAt', direction: 'descending' };
  const always = { from: null, to: null };
  const list = { search: '', filter: 'all', orderedAt: always, sort, after: null, limit: 5 };
  const { rows } = await get(page, 'orders.list', list as never);
  const order = rows[0];
  const orderId = order?.id ?? '';
  const customerId = order?.customerId ?? '';
  return [
    {},
    list,
    { ...list, sort: { by: 'lastOrderedAt', direction: 'descending' } },
    { ...list, requestedAt: always, sort: { by: 'openedAt', direction: 'descending' } },
    { list: 'orders', query: list },
    { orderId, customerId, procedure: 'cancellation', revision: 0, reason: '看看', text: '王' },
    {
      kind: 'customer',
      id: customerId,
      staffId: null,
      group: null,
      about: '',
      from: null,
      until: null,
      after: null,
      limit: 5,
    },
    { name: '新人', id: null, roles: ['storeManager'], active: true },
    { name: '某某', branch: '', code: '' },
    { folder: '/tmp', channel: 'staff.save', expectedHead: null, passphrase: null },
    { because: 'left', unsaved: false },
  ];
}

test('nobody at the counter: no channel answers but those the lock screen needs', async ({
  launch,
}) => {
  const { page } = await launch();
  await furnish(page, fixture('counter-orders.csv'));
  const payloads = await payloadsAbout(page);
  await get(page, 'session.leave', { because: 'left' });
  const good = await answeredWell(page, payloads);
  expect([...new Set(good.map(({ channel }) => channel))].sort()).toEqual(
    [...withoutPerson].sort(),
  );
});

test('nobody at the counter: what the lock screen needs names no customer', async ({ launch }) => {
  const { page } = await launch();
  await furnish(page, fixture('counter-orders.csv'));
  const sort = { by: 'lastOrderedAt', direction: 'descending' };
  const list = { search: '', filter: 'all', sort, after: null, limit: 200 };
  const { rows } = await get(page, 'customers.list', list as never);
  await get(page, 'session.leave', { because: 'left' });
  const said = JSON.stringify(await answeredWell(page, [{}]));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ name, phone }) => said.includes(name) || said.includes(phone))).toEqual([]);
});

test('a receptionist: what is the manager’s or the finance’s is refused', async ({ launch }) => {
  const { page } = await launch();
  await furnish(page, fixture('counter-orders.csv'));
  const payloads = (await payloadsAbout(page)).slice(0, -1);
  await signIn(page, '陈静');
  const good = await answeredWell(page, payloads);
  const forbidden = [
    'staff.save',
    'staff.access',
    'store.saveProfile',
    'history.list',
    'history.verify',
    'lists.export',
    'files.exportList',
    'backups.now',
    'backups.useFolder',
    'recovery.make',
    'recovery.print',
    'vault.changePassphrase',
    'rights.check',
    'restore.look',
  ];
  expect(good.filter(({ channel }) => forbidden.includes(channel))).toEqual([]);
});

test('a person named in the payload is not the person who asks', async ({ launch }) => {
  const { page } = await launch();
  await furnish(page, fixture('counter-orders.csv'));
  const manager = await get(page, 'session.current', {});
  await signIn(page, '陈静');
  const answer = await page.evaluate(
    async ({ id }) => {
      const forged = { name: '新人', id: null, roles: ['storeManager'], active: true, staffId: id };
      return window.guitai.request('staff.save', forged, crypto.randomUUID());
    },
    { id: manager?.id ?? '' },
  );
  expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
});
