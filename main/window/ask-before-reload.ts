import type { WebContents } from 'electron';

import type { LeaveGuard } from './leave-guard.ts';

/**
 * A page with something unsaved refuses to be loaded anew (its `beforeunload`): the person is asked,
 * and it is loaded again if they say so. Closing the window asks by itself (close-counter.ts).
 */
export function askBeforeReload(contents: WebContents, guard: LeaveGuard): void {
  let agreed = false;
  contents.on('will-prevent-unload', (event) => {
    if (agreed) {
      agreed = false;
      event.preventDefault();
      return;
    }
    // The page itself says so here; its earlier word may still be on its way.
    guard.note(true);
    void guard.mayLeave().then((leaves) => {
      if (!leaves || contents.isDestroyed()) return;
      agreed = true;
      contents.reload();
    });
  });
  contents.on('dom-ready', () => guard.note(false));
}
