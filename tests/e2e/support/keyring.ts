import { startSessionBus, type SessionBus } from './session-bus.ts';

/** A keyring of the desktop (gnome-keyring), unlocked, in a session bus of its own. */
export type Keyring = Pick<SessionBus, 'env' | 'stop'>;

/** Fails when the packages are missing (scripts/system-packages/needs.ts) or the keyring does not start. */
export async function startKeyring(): Promise<Keyring> {
  const bus = await startSessionBus();
  // It makes the login keyring with the password it reads, and unlocks it.
  await bus.serve(
    'org.freedesktop.secrets',
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    'password of the tests',
  );
  return bus;
}
