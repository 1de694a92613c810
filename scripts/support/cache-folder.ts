import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Folder outside the source tree for what is expensive to fetch: runtimes, remembered failures. */
export function cacheFolder(): string {
  const chosen = process.env['GUITAI_CACHE'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const local = process.env['LOCALAPPDATA'];
  if (process.platform === 'win32' && local !== undefined) return join(local, 'guitai', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'guitai');
  const xdg = process.env['XDG_CACHE_HOME'];
  return join(xdg === undefined || xdg === '' ? join(homedir(), '.cache') : xdg, 'guitai');
}

/** A short, stable name for a path, usable as a folder name. */
export function nameForPath(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
