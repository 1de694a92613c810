import { app, powerMonitor, type BrowserWindow } from 'electron';

import type { Log } from './log/log.ts';
import type { SettingsFile } from './settings/settings-file.ts';
import type { Supervisor } from './supervisor/supervisor.ts';
import { bringToFront } from './window/bring-to-front.ts';
import type { LeaveGuard } from './window/leave-guard.ts';
import { rememberPlacement } from './window/placement.ts';

export interface ClosingOptions {
  window: BrowserWindow;
  supervisor: Supervisor;
  settings: SettingsFile;
  log: Log;
  guard: LeaveGuard;
  /** Begins nothing new any more. */
  stopWork: () => void;
}

/** Time for the page, which is told by becoming hidden, to send what was typed last. */
const lastWordsMs = 200;

/**
 * Closes in order: what is not saved is asked about, the window goes at once, the backend writes its
 * snapshot, then all ends.
 */
export function closeCounter(options: ClosingOptions): void {
  const { window, supervisor, settings, log, guard, stopWork } = options;
  let closing = false;
  let startAgain = false;

  window.on('close', (event) => {
    event.preventDefault();
    void close();
  });
  const closeUnasked = (): void => {
    guard.hurry();
    void close();
  };
  // Nobody answers a question when the PC shuts down or the person is signed off.
  window.on('session-end', closeUnasked);
  powerMonitor.on('shutdown', closeUnasked);
  app.on('second-instance', () => {
    // Somebody who starts the program while it is still closing gets it again afterwards.
    if (closing) startAgain = true;
    else bringToFront(window);
  });

  const close = async (): Promise<void> => {
    const leaves = await guard.mayLeave();
    // Meanwhile another question may have been answered the same way.
    if (!leaves || closing) return;
    closing = true;
    rememberPlacement(window, settings);
    window.hide();
    stopWork();
    await finish();
  };
  const finish = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, lastWordsMs));
    await supervisor.close();
    log.write('info', 'end');
    await log.flush();
    if (startAgain) app.relaunch();
    app.exit(0);
  };
}
