import { describe, expect, test } from 'vitest';

import type { Announcement } from '../../../main/notifier/notifier.ts';
import { systemNotifier, type NotifyingSystem } from '../../../main/notifier/system-notifier.ts';

const announcement: Announcement = { title: '现在到期：联系顾客', body: 'WX-20261121-001' };
const nothing = (): void => undefined;

/** A system that writes down what it is told. */
function played(changes: Partial<NotifyingSystem> = {}) {
  const heard: string[] = [];
  const clicks: (() => void)[] = [];
  const logged: string[] = [];
  let made = 0;
  const system: NotifyingSystem = {
    platform: 'linux',
    isSupported: () => true,
    notification: ({ title }) => {
      made += 1;
      const name = `${title} ${made}`;
      return {
        on: (_event, act) => clicks.push(act),
        show: () => heard.push(`shown: ${name}`),
        close: () => heard.push(`closed: ${name}`),
      };
    },
    setBadgeCount: (count) => {
      heard.push(`badge: ${count}`);
      return true;
    },
    setOverlay: (count, description) => heard.push(`overlay: ${count}, ${description}`),
    setWindowTitle: (title) => heard.push(`title: ${title}`),
    ...changes,
  };
  const log = {
    write: (_level: string, event: string) => logged.push(event),
    flush: () => Promise.resolve(),
  };
  return { notifier: systemNotifier(system, '柜台', log), heard, clicks, logged };
}

describe('a notification', () => {
  test('is shown', () => {
    const { notifier, heard } = played();
    notifier.show(announcement, nothing);
    expect(heard).toEqual(['shown: 现在到期：联系顾客 1']);
  });

  test('says when it is clicked', () => {
    const { notifier, clicks } = played();
    let clicked = 0;
    notifier.show(announcement, () => {
      clicked += 1;
    });
    for (const click of clicks) click();
    expect(clicked).toBe(1);
  });

  test('is left out where the system shows none, and nothing breaks', () => {
    const { notifier, heard } = played({ isSupported: () => false });
    notifier.show(announcement, nothing);
    expect(heard).toEqual([]);
  });

  test('that the system refuses breaks nothing; the log names it', () => {
    const { notifier, logged } = played({
      notification: () => {
        throw new Error('no service');
      },
    });
    notifier.show(announcement, nothing);
    expect(logged).toEqual(['notifier.show']);
  });

  test('is taken back when three newer ones are shown', () => {
    const { notifier, heard } = played();
    for (let count = 0; count < 4; count += 1) notifier.show(announcement, nothing);
    expect(heard.filter((each) => each.startsWith('closed'))).toEqual([
      'closed: 现在到期：联系顾客 1',
    ]);
  });

  test('is taken back when nothing is left to do', () => {
    const { notifier, heard } = played();
    notifier.show(announcement, nothing);
    notifier.setBadge(0);
    expect(heard).toContain('closed: 现在到期：联系顾客 1');
  });
});

describe('the badge', () => {
  test('is that of the system where it has one', () => {
    const { notifier, heard } = played();
    notifier.setBadge(3);
    expect(heard).toEqual(['badge: 3']);
  });

  test('stands in the name of the window where the system has none', () => {
    const { notifier, heard } = played({ setBadgeCount: () => false });
    notifier.setBadge(3);
    notifier.setBadge(0);
    expect(heard).toEqual(['title: （3）柜台', 'title: 柜台']);
  });

  test('is a picture on the task bar of Windows, with words for who cannot see it', () => {
    const { notifier, heard } = played({ platform: 'win32' });
    notifier.setBadge(3);
    expect(heard).toEqual(['overlay: 3, 3 件事快到期或已超时']);
  });

  test('that the system refuses breaks nothing', () => {
    const { notifier, logged } = played({
      setBadgeCount: () => {
        throw new Error('no desktop');
      },
    });
    notifier.setBadge(1);
    expect(logged).toEqual(['notifier.badge']);
  });
});
