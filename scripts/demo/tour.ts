import { join } from 'node:path';

import type { Page } from '@playwright/test';

export interface TourOptions {
  page: Page;
  outFolder: string;
  /** Where the answers of the next dialogs are written (main/dialogs/prepared-answers.ts). */
  dialogAnswers: string;
}

/** What the demo does in the program; gives the files it left. */
export async function takeTour({ page, outFolder }: TourOptions): Promise<string[]> {
  await page.waitForLoadState('load');
  const picture = join(outFolder, '01-start.png');
  await page.screenshot({ path: picture });
  return [picture];
}
