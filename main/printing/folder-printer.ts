import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { BrowserWindow } from 'electron';

import { readPreparedAnswers } from '../dialogs/prepared-answers.ts';
import { openPrintWindow } from './print-window.ts';
import type { Printer } from './printer.ts';

export interface FolderPrinterOptions {
  folder: string;
  answersFile: string | null;
  pageFolder: string;
  owner: () => BrowserWindow;
}

/**
 * Development builds only: a folder in place of the system's dialog and paper. It gets the issued
 * bytes (`001-<title>.pdf`) and the sheets as the printer would get them (`001-<title>.paper.pdf`).
 */
export function folderPrinter(options: FolderPrinterOptions): Printer {
  const { folder, answersFile, pageFolder, owner } = options;
  let count = 0;
  return {
    print: async ({ title, pdf }) => {
      const { print } = await readPreparedAnswers(answersFile);
      if (print === 'failed') throw new Error('The prepared answer is a failure.');
      if (print === 'cancelled') return 'cancelled';
      count += 1;
      const name = join(folder, `${String(count).padStart(3, '0')}-${title}`);
      await mkdir(folder, { recursive: true });
      await writeFile(`${name}.pdf`, pdf);
      const window = await openPrintWindow({ pageFolder, owner: owner(), title, pdf });
      try {
        await writeFile(`${name}.paper.pdf`, await paperOf(window));
      } finally {
        window.destroy();
      }
      return 'printed';
    },
  };
}

async function paperOf(window: BrowserWindow): Promise<Buffer> {
  return window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
}
