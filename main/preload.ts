import { contextBridge, ipcRenderer } from 'electron';

import type { Notice } from '../shared/ipc/envelope.ts';

/** All that the page can reach: one way to ask, one way to be told. */
contextBridge.exposeInMainWorld('guitai', {
  request: (channel: string, input: unknown, requestId: string): Promise<unknown> =>
    ipcRenderer.invoke('guitai:request', { channel, input, requestId }),

  /** Calls `listener` for each notice, until the function it gives back is called. */
  onNotice: (listener: (notice: Notice) => void): (() => void) => {
    const pass = (_event: unknown, notice: Notice): void => {
      listener(notice);
    };
    ipcRenderer.on('guitai:notice', pass);
    return () => {
      ipcRenderer.removeListener('guitai:notice', pass);
    };
  },
});
