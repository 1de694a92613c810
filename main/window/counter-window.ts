import { BrowserWindow, type Session } from 'electron';

import type { WindowBounds } from '../settings/settings-file.ts';
import { pageOrigin } from './app-protocol.ts';

export interface CounterWindowOptions {
  session: Session;
  preload: string;
  bounds: WindowBounds | null;
  maximized: boolean;
}

export const windowTitle = '柜台';

/** The program's only window. Shown once there is something to see, so nothing flashes. */
export function createCounterWindow(options: CounterWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: windowTitle,
    // Made for the PCs at a counter: 1366 × 768 with a task bar.
    width: 1366,
    height: 728,
    minWidth: 1024,
    minHeight: 640,
    ...options.bounds,
    show: false,
    backgroundColor: '#f5f5f5',
    autoHideMenuBar: true,
    webPreferences: {
      session: options.session,
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (options.maximized) window.maximize();
  // The page may set a title of its own; only the program names its window.
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

export async function showPage(window: BrowserWindow): Promise<void> {
  window.once('ready-to-show', () => {
    window.show();
  });
  await window.loadURL(pageOrigin);
}
