import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readPreparedAnswers } from '../dialogs/prepared-answers.ts';
import type { Printer } from './printer.ts';

/** Development builds only: a folder in place of the system's print dialog and paper. */
export function folderPrinter(folder: string, answersFile: string | null): Printer {
  let count = 0;
  return {
    print: async ({ title, pdf }) => {
      const { print } = await readPreparedAnswers(answersFile);
      if (print === 'failed') throw new Error('The prepared answer is a failure.');
      if (print === 'cancelled') return 'cancelled';
      count += 1;
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${String(count).padStart(3, '0')}-${title}.pdf`), pdf);
      return 'printed';
    },
  };
}
