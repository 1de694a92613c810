import { powerMonitor } from 'electron';

/** Whoever locks the PC or closes its lid has left the counter too. */
export function lockWithSystem(lock: () => void): void {
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
}
