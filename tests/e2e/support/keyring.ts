import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A keyring of the desktop (gnome-keyring), unlocked, in a session bus of its own. */
export interface Keyring {
  /** For the program that shall find it. */
  env: Record<string, string>;
  stop: () => Promise<void>;
}

const limitMs = 30_000;

/** Fails when the packages are missing (scripts/system-packages/needs.ts) or the keyring does not start. */
export async function startKeyring(): Promise<Keyring> {
  const home = await mkdtemp(join(tmpdir(), 'guitai-keyring-'));
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const env = {
    DBUS_SESSION_BUS_ADDRESS: await firstLine(bus),
    HOME: home,
    XDG_DATA_HOME: join(home, 'share'),
    XDG_RUNTIME_DIR: home,
  };
  // It makes the login keyring with the password it reads, and unlocks it.
  const daemon = spawn(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    { env: { ...process.env, ...env }, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  daemon.stdin.end('password of the tests');
  await whenOwned('org.freedesktop.secrets', env);
  return {
    env,
    stop: async () => {
      for (const each of [daemon, bus]) await end(each);
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

/** Before that the bus would start a second keyring, locked, for whoever asks. */
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
