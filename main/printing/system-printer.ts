import type { BrowserWindow } from 'electron';

import { openPrintWindow } from './print-window.ts';
import type { Printer } from './printer.ts';

export interface SystemPrinterOptions {
  pageFolder: string;
  owner: () => BrowserWindow;
  /** Offered first in the dialog; null for the system's own choice. */
  printerName: () => string | null;
}

/** Prints through the system's print dialog. */
export function systemPrinter({ pageFolder, owner, printerName }: SystemPrinterOptions): Printer {
  return {
    print: async ({ title, pdf }) => {
      const window = await openPrintWindow({ pageFolder, owner: owner(), title, pdf });
      return printReportsBack(process.versions.electron)
        ? printWithAnswer(window, printerName())
        : printFromPage(window);
    },
  };
}

/** `webContents.print` never calls back in Electron 25.0 to 25.2 (electron/electron#39092). */
export function printReportsBack(electronVersion: string): boolean {
  return Number(electronVersion.split('.')[0]) >= 26;
}

/** Opens the dialog and learns what the person did. */
function printWithAnswer(
  window: BrowserWindow,
  deviceName: string | null,
): Promise<'printed' | 'cancelled'> {
  return new Promise((resolve, reject) => {
    const options = {
      silent: false,
      printBackground: true,
      pageSize: 'A4',
      margins: { marginType: 'none' },
      ...(deviceName === null ? {} : { deviceName }),
    } as const;
    window.webContents.print(options, (success, reason) => {
      window.destroy();
      if (success) resolve('printed');
      else if (/cancel/i.test(reason)) resolve('cancelled');
      else reject(new Error('The print job failed.'));
    });
  });
}

/** Long enough for the sheets to reach the queue; that they have is not told either. */
const spoolingMs = 60_000;

/** Opens the same dialog from the page; what the person did there is not told, so it counts. */
async function printFromPage(window: BrowserWindow): Promise<'printed'> {
  await window.webContents.executeJavaScript('window.print()', true);
  window.hide();
  // Electron 25 crashes when a window goes away whose sheets are still on their way.
  setTimeout(() => {
    if (!window.isDestroyed()) window.destroy();
  }, spoolingMs);
  return 'printed';
}
