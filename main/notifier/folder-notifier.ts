import { appendFileSync, mkdirSync, watchFile } from 'node:fs';
import { join } from 'node:path';

import type { Notifier } from './notifier.ts';

/** How often it is looked whether the last announcement was clicked. */
const lookMs = 100;

/**
 * Development builds only: a folder in place of the system. `shown.jsonl` gets a line for each
 * announcement, `badge.jsonl` one for each count; whenever `click` is written, the last announcement
 * is clicked.
 */
export function folderNotifier(folder: string): Notifier {
  mkdirSync(folder, { recursive: true });
  let click: () => void = () => undefined;
  watchFile(join(folder, 'click'), { interval: lookMs, persistent: false }, (now) => {
    if (now.mtimeMs > 0) click();
  });
  const write = (name: string, what: object): void => {
    appendFileSync(join(folder, name), `${JSON.stringify(what)}\n`);
  };
  return {
    show: (announcement, onClick) => {
      click = onClick;
      write('shown.jsonl', announcement);
    },
    setBadge: (count) => {
      write('badge.jsonl', { count });
    },
  };
}
