import type { BrowserWindow } from 'electron';

/** Where the person looks next: also when it was minimized or behind others. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
