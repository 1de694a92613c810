import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { z } from 'zod';

import { startSessionBus } from './session-bus.ts';

const run = promisify(execFile);

/** A desktop that shows notifications (dunst), in a session bus of its own. */
export interface NotificationDesktop {
  /** For the program that shall be seen on it. */
  env: Record<string, string>;
  /** How many notifications can be seen now. */
  shown: () => Promise<number>;
  /** Clicks on the newest one. */
  click: () => Promise<void>;
  /** Closes all, and gives what they said, the newest first. */
  clear: () => Promise<{ title: string; body: string }[]>;
  stop: () => Promise<void>;
}

/** Fails when the packages are missing (scripts/system-packages/needs.ts) or it does not start. */
export async function startNotificationDesktop(): Promise<NotificationDesktop> {
  const bus = await startSessionBus();
  await bus.serve('org.freedesktop.Notifications', 'dunst', []);
  const ask = async (...args: string[]): Promise<string> => {
    const { stdout } = await run('dunstctl', args, { env: { ...process.env, ...bus.env } });
    return stdout;
  };
  return {
    env: bus.env,
    shown: async () => Number.parseInt(await ask('count', 'displayed'), 10),
    click: async () => {
      await ask('action', '0');
    },
    clear: async () => {
      await ask('close-all');
      const history = historySchema.parse(JSON.parse(await ask('history')));
      return history.data.flat().map(({ summary, body }) => ({
        title: summary.data,
        body: body.data,
      }));
    },
    stop: bus.stop,
  };
}

const told = z.object({ data: z.string() });
const historySchema = z.object({
  data: z.array(z.array(z.object({ summary: told, body: told }))),
});
