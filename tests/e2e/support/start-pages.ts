import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import type { PreparedAnswers } from '../../../main/dialogs/prepared-answers.ts';
import { textOf } from '../../main/backend/pdf/support/poppler.ts';
import type { LaunchOptions } from './launch-counter.ts';
import { expect } from './patient-expect.ts';

/** Long enough for the rule of passphrases. */
export const testPassphrase = 'shafa pei chaji';

/** The system of this PC keeps no keys: a passphrase is asked for. */
export const withoutKeychain: LaunchOptions = {
  keychain: 'system',
  switches: ['--password-store=basic'],
};

/** Where things outside of the data folder lie, and what the dialogs of the system answer next. */
export interface Surroundings {
  /** For backups: a stick or a share. */
  backupFolder: string;
  /** Where the recovery sheet is saved as a file. */
  sheet: string;
  env: Record<string, string>;
  answer: (answers: Partial<PreparedAnswers>) => Promise<void>;
}

/** A folder outside of the data folder, with dialogs that choose in it. */
export async function surroundings(): Promise<Surroundings> {
  const folder = await mkdtemp(join(tmpdir(), 'guitai-around-'));
  const answers = join(folder, 'answers.json');
  const backupFolder = await mkdtemp(join(folder, 'stick-'));
  const sheet = join(folder, 'sheet.pdf');
  const answer = (given: Partial<PreparedAnswers>) => writeFile(answers, JSON.stringify(given));
  await answer({ folder: backupFolder, save: sheet });
  return { backupFolder, sheet, env: { GUITAI_DIALOG_ANSWER: answers }, answer };
}

/** Types into the field that has the focus, Tab to the next ones; then Enter. */
export async function typeAndEnter(page: Page, ...fields: string[]): Promise<void> {
  for (const [index, words] of fields.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(words);
  }
  await page.keyboard.press('Enter');
}

/** The page that a step begins with its title. */
export async function expectStep(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** The recovery code printed on a sheet that was saved as a file: each group on a line of its own. */
export async function codeOnSheet(path: string): Promise<string> {
  const lines = textOf(await readFile(path)).split('\n');
  const groups = lines.filter((line) => /^[0-9A-Z]( [0-9A-Z]){3}$/.test(line));
  return groups.map((group) => group.replaceAll(' ', '')).join('-');
}
