import type { WebContents } from 'electron';

import type { LeaveGuard } from './leave-guard.ts';

/** Chromium drops a reload that comes while it still puts the refused one away. */
const askAgainMs = 200;

/**
 * A page with something unsaved refuses to be loaded anew (its `beforeunload`): the person is asked,
 * and it is loaded again if they say so. Closing the window asks by itself (close-counter.ts).
 */
export function askBeforeReload(contents: WebContents, guard: LeaveGuard): void {
  let agreed = false;
  contents.on('will-prevent-unload', (event) => {
    if (agreed) {
      event.preventDefault();
      return;
    }
    // The page itself says so here; its earlier word may still be on its way.
    guard.note(true);
    void guard.mayLeave().then((leaves) => {
      if (!leaves) return;
      agreed = true;
      reload();
    });
  });
  contents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) agreed = false;
  });
  contents.on('dom-ready', () => guard.note(false));

  function reload(): void {
    if (!agreed || contents.isDestroyed()) return;
    contents.reload();
    setTimeout(reload, askAgainMs);
  }
}
