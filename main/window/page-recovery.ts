import { dialog, type BrowserWindow } from 'electron';

import type { Log } from '../log/log.ts';

const crashesBeforeAsking = 3;
const windowMs = 60_000;

/**
 * Loads the page again when its process dies, and asks when it hangs. What was typed is safe: the
 * page saves drafts in the backend as the person types, and main remembers who is at the counter.
 */
export function recoverPage(window: BrowserWindow, log: Log, now: () => number): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log.write('error', 'page.gone', { code: details.reason });
    crashes.push(now());
    const recent = crashes.filter((at) => now() - at < windowMs).length;
    if (recent < crashesBeforeAsking) {
      window.webContents.reload();
      return;
    }
    void askToReload(window, '页面多次停止工作。').then(() => {
      window.webContents.reload();
    });
  });
  window.on('unresponsive', () => {
    log.write('error', 'page.unresponsive');
    void askToReload(window, '页面没有反应。', '继续等待').then((reload) => {
      // Ends the hanging process; the handler above loads the page again.
      if (reload) window.webContents.forcefullyCrashRenderer();
    });
  });
}

async function askToReload(
  window: BrowserWindow,
  message: string,
  other?: string,
): Promise<boolean> {
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '柜台',
    message,
    detail: '已经保存的内容都在。重新载入后可以接着办理。',
    buttons: ['重新载入', ...(other === undefined ? [] : [other])],
    defaultId: 0,
    noLink: true,
  });
  return answer.response === 0;
}
