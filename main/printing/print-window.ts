import { randomUUID } from 'node:crypto';

import { BrowserWindow, session, type Protocol } from 'electron';
import { z } from 'zod';

import { answerFor } from '../window/app-protocol.ts';
import { lockDownSession } from '../window/lock-down.ts';

export interface PrintWindowOptions {
  /** Folder of the built print page. */
  pageFolder: string;
  owner: BrowserWindow;
  title: string;
  pdf: Uint8Array;
}

/**
 * A window over the counter's that shows the sheets as they will be printed. Everything stays in
 * memory: the PDF is served to this window alone and gone with it.
 *
 * The sheets are drawn as images because printing Chromium's own PDF viewer gives blank pages
 * before Electron 31 (electron/electron#43309); images look the same with every version and driver.
 */
export async function openPrintWindow(options: PrintWindowOptions): Promise<BrowserWindow> {
  const { owner, title, pdf, pageFolder } = options;
  const jobSession = session.fromPartition(`print-${randomUUID()}`);
  lockDownSession(jobSession);
  serveJob(jobSession.protocol, pageFolder, pdf);
  const window = new BrowserWindow({
    parent: owner,
    modal: true,
    title: `打印 ${title}`,
    width: 640,
    height: 700,
    minimizable: false,
    autoHideMenuBar: true,
    backgroundColor: '#d9d9d9',
    webPreferences: {
      session: jobSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  try {
    await window.loadURL('app://ui/');
    const sheets: unknown = await window.webContents.executeJavaScript('window.sheetsDrawn');
    z.int().positive().parse(sheets);
    // The queue shows the document's title.
    await window.webContents.executeJavaScript(`document.title = ${JSON.stringify(title)}`);
    return window;
  } catch (error) {
    window.destroy();
    throw error;
  }
}

function serveJob(protocol: Protocol, pageFolder: string, pdf: Uint8Array): void {
  protocol.handle('app', (request) =>
    request.url === 'app://ui/job.pdf'
      ? new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
      : answerFor(pageFolder, request.method, request.url),
  );
}
