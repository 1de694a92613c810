import type { Session, WebContents } from 'electron';

import { pageOrigin } from './app-protocol.ts';

/** The page asks for nothing outside the program, and gets no permission (camera, place, …). */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isOwnUrl(request.url) });
  });
}

/** Whatever happens in the page, it stays this page: nothing is opened and nowhere is gone to. */
export function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function isOwnUrl(url: string): boolean {
  return [pageOrigin, 'blob:app://ui', 'data:', 'devtools:'].some((start) => url.startsWith(start));
}
