import { reminders as words } from '../../shared/text/zh-cn/reminders.ts';
import { stackOf, type Log } from '../log/log.ts';
import type { Announcement, Notifier } from './notifier.ts';

/** One notification of the system, as far as it is used: Electron's `Notification`. */
export interface SystemNotification {
  on(event: 'click', act: () => void): unknown;
  show(): void;
  close(): void;
}

/** What of the system is needed, so that tests can stand in for it. */
export interface NotifyingSystem {
  platform: NodeJS.Platform;
  /** Whether it shows notifications at all. */
  isSupported: () => boolean;
  notification: (announcement: Announcement) => SystemNotification;
  /** False where the system has no badge: everywhere but on macOS and some desktops of Linux. */
  setBadgeCount: (count: number) => boolean;
  /** Windows: the small picture on the task bar; 0 takes it away. */
  setOverlay: (count: number, description: string) => void;
  setWindowTitle: (title: string) => void;
}

/** Older ones are taken back, and all of them when nothing is left to do. */
const mostShown = 3;

/** The notifications and the badge of the system, or as much of them as it has. */
export function systemNotifier(system: NotifyingSystem, windowTitle: string, log: Log): Notifier {
  // Kept, also when they have slid away: one that is collected as garbage hears no click any more.
  const shown: SystemNotification[] = [];
  const carefully = (what: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      log.write('warning', `notifier.${what}`, { stack: stackOf(error) });
    }
  };
  return {
    show: (announcement, onClick) => {
      carefully('show', () => {
        if (!system.isSupported()) return;
        const one = system.notification(announcement);
        one.on('click', onClick);
        shown.push(one);
        one.show();
        if (shown.length > mostShown) shown.shift()?.close();
      });
    },
    setBadge: (count) => {
      carefully('badge', () => {
        if (count === 0) for (const one of shown.splice(0)) one.close();
        if (system.platform === 'win32') system.setOverlay(count, words.badge(count));
        else if (!system.setBadgeCount(count)) {
          system.setWindowTitle(words.windowTitle(windowTitle, count));
        }
      });
    },
  };
}
