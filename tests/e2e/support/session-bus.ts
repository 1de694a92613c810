import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A session bus of its own, with a home of its own: nothing of the desktop of whoever runs the tests. */
export interface SessionBus {
  /** For the programs that shall meet on it. */
  env: Record<string, string>;
  /** Starts a program on it that offers a service, and waits until it does; `input` goes into it. */
  serve: (name: string, command: string, args: string[], input?: string) => Promise<void>;
  /** Ends the programs and the bus. */
  stop: () => Promise<void>;
}

const limitMs = 30_000;

/** Fails when the packages are missing (scripts/system-packages/needs.ts). */
export async function startSessionBus(): Promise<SessionBus> {
  const home = await mkdtemp(join(tmpdir(), 'guitai-session-'));
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const env = {
    DBUS_SESSION_BUS_ADDRESS: await firstLine(bus),
    HOME: home,
    XDG_DATA_HOME: join(home, 'share'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_RUNTIME_DIR: home,
  };
  const running = [bus as ChildProcess];
  return {
    env,
    serve: async (name, command, args, input = '') => {
      const service = spawn(command, args, {
        env: { ...process.env, ...env },
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      running.unshift(service);
      service.stdin.end(input);
      await whenOwned(name, env);
    },
    stop: async () => {
      for (const each of running) await end(each);
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('Nothing can be read from it.');
  const signal = AbortSignal.timeout(limitMs);
  const [line] = (await once(createInterface(child.stdout), 'line', { signal })) as [string];
  return line;
}

/** Before that the bus might start another one of its kind for whoever asks. */
async function whenOwned(name: string, env: Record<string, string>): Promise<void> {
  const owner = ['--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.GetNameOwner'];
  const limit = Date.now() + limitMs;
  for (;;) {
    const question = spawn(
      'dbus-send',
      ['--session', '--print-reply', ...owner, `string:${name}`],
      {
        env: { ...process.env, ...env },
        stdio: 'ignore',
      },
    );
    const [code] = (await once(question, 'exit')) as [number | null];
    if (code === 0) return;
    if (Date.now() > limit) throw new Error(`Nobody took the name ${name} on the bus.`);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
