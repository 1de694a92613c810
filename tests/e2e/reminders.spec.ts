import type { CaseView } from '../../shared/ipc/schemas/cases.ts';
import { furnishedCounter, morning, signed } from './support/at-stage.ts';
import { setClock } from './support/clock.ts';
import { get } from './support/furnish-store.ts';
import type { Counter, LaunchOptions } from './support/launch-counter.ts';
import {
  startNotificationDesktop,
  type NotificationDesktop,
} from './support/notification-desktop.ts';
import { announcements, badge, clickAnnouncement } from './support/notified.ts';
import { expect } from './support/patient-expect.ts';
import { startSessionBus } from './support/session-bus.ts';
import { approve, pickPerson, presentCase } from './support/steps.ts';
import { test as base } from './support/test.ts';
import { windowStates } from './support/window-state.ts';

const test = base.extend<{ desktop: NotificationDesktop }>({
  desktop: async ({}, use) => {
    const desktop = await startNotificationDesktop();
    await use(desktop);
    await desktop.stop();
  },
});

const minute = 60_000;
const oneSofa = { goods: ['三人位布艺沙发'] };

/** An approved cancellation: the service centre has an hour to confirm it (CAN-12). */
async function approved({ page }: Counter): Promise<{ view: CaseView; dueAt: number; id: string }> {
  await signed(page, 'XS20261119101', oneSofa);
  await approve(page, '服务中心确认');
  const view = await presentCase(page);
  const [deadline] = view.deadlines;
  if (!deadline) throw new Error('The approval has started no clock.');
  return { view, dueAt: deadline.dueAt, id: deadline.id };
}

const iso = (ms: number): string => new Date(ms).toISOString();

const titles = async (counter: Counter): Promise<string[]> =>
  (await announcements(counter)).map(({ title }) => title);

test('a deadline is announced before and when it is due, until somebody takes it', async ({
  launch,
}) => {
  const counter = await furnishedCounter(launch);
  const { page } = counter;
  const { view, dueAt, id } = await approved(counter);
  const soon = '10 分钟后到期：服务中心确认';
  const due = '现在到期：服务中心确认';

  await test.step('nothing is said a quarter of an hour and a bit before', async () => {
    await setClock(counter, iso(dueAt - 16 * minute));
    expect([await titles(counter), await badge(counter)]).toEqual([[], 0]);
  });

  await test.step('ten minutes before, it is announced and counted, without the customer', async () => {
    await setClock(counter, iso(dueAt - 10 * minute + 1000));
    await expect.poll(() => announcements(counter)).toMatchObject([{ title: soon }]);
    const [{ body } = { body: '' }] = await announcements(counter);
    expect(body).toMatch(new RegExp(`^${view.number ?? ''} · CAN-12 · 11-21 11:\\d\\d 到期$`));
    expect(await badge(counter)).toBe(1);
  });

  await test.step('when it is due, once more', async () => {
    await setClock(counter, iso(dueAt));
    await expect.poll(() => titles(counter)).toEqual([soon, due]);
  });

  await test.step('a click brings the case to the front', async () => {
    await page.goBack();
    await expect(page.getByRole('heading', { name: view.number ?? '' })).toBeHidden();
    await clickAnnouncement(counter);
    await expect(page).toHaveURL(new RegExp(view.id));
  });

  await test.step('who takes it ends that; given back it is announced again', async () => {
    await get(page, 'deadlines.take', { deadlineId: id, take: true });
    await expect.poll(() => badge(counter)).toBe(0);
    await setClock(counter, iso(dueAt + 20 * minute));
    await get(page, 'deadlines.take', { deadlineId: id, take: false });
    await expect.poll(() => titles(counter)).toEqual([soon, due, '已超时 20 分钟：服务中心确认']);
    expect(await badge(counter)).toBe(1);
  });
});

test('what was missed while the program was off is told in one at the next start, by day', async ({
  launch,
}) => {
  const counter = await furnishedCounter(launch);
  const { view } = await approved(counter);
  await counter.close();

  const next = await launch({
    ...(await morning(counter.dataFolder)),
    clockStart: '2026-11-22T08:30:00+08:00',
  });
  await expect.poll(() => badge(next)).toBe(1);
  expect(await announcements(next)).toEqual([]);

  await setClock(next, '2026-11-22T09:00:00+08:00');
  await expect.poll(async () => (await titles(next)).length).toBe(1);
  expect((await titles(next))[0]).toMatch(/^已超时 21 小时 \d+ 分钟：服务中心确认$/);
  await pickPerson(next.page, '陈静');
  const { items } = await get(next.page, 'board.view', { who: 'all' });
  expect(items).toMatchObject([{ number: view.number, missedWhileOff: true }]);
});

test('a desktop with notifications really shows one, and a click on it shows the case', async ({
  launch,
  desktop,
}) => {
  const counter = await furnishedCounter(onDesktop(launch, desktop.env));
  const { view, dueAt } = await approved(counter);
  await counter.page.goBack();
  await setClock(counter, iso(dueAt));
  await expect.poll(() => desktop.shown()).toBe(1);
  // This desktop has no badge: the name of the window says it.
  await expect
    .poll(() => windowStates(counter.app))
    .toEqual([{ title: '（1）柜台', visible: true }]);
  await desktop.click();
  await expect(counter.page).toHaveURL(new RegExp(view.id));
  const { title, body } = (await desktop.clear())[0] ?? { title: '', body: '' };
  expect(title).toBe('现在到期：服务中心确认');
  expect(body).toContain(`${view.number ?? ''} · CAN-12`);
  // A program whose session bus goes away is ended by its libraries.
  await counter.close();
});

test('where no service shows notifications, nothing is held up and the window says how much waits', async ({
  launch,
}) => {
  const bus = await startSessionBus();
  try {
    const counter = await furnishedCounter(onDesktop(launch, bus.env));
    const { view, dueAt } = await approved(counter);
    await setClock(counter, iso(dueAt));
    await expect.poll(() => windowStates(counter.app)).toMatchObject([{ title: '（1）柜台' }]);
    expect(await get(counter.page, 'cases.get', { caseId: view.id })).toMatchObject({
      id: view.id,
    });
    await counter.close();
  } finally {
    await bus.stop();
  }
});

type Launch = (options: LaunchOptions) => Promise<Counter>;

/** Starts the program where it finds what is on that bus. */
function onDesktop(launch: Launch, env: Record<string, string>): Launch {
  return (options) =>
    launch({ ...options, notifications: 'system', env: { ...options.env, ...env } });
}
