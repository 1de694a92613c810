import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { ask } from './support/ask.ts';
import { createVault } from './support/create-vault.ts';
import { get } from './support/furnish-store.ts';
import { freshFolder, removeFolder } from './support/launch-counter.ts';
import { expect, test as base } from './support/test.ts';

interface Stick {
  /** The folder that the person chooses in every dialog. */
  backups: string;
  sheet: string;
  env: Record<string, string>;
}

const test = base.extend<{ stick: Stick }>({
  stick: async ({}, use) => {
    const folder = await freshFolder();
    const backups = await freshFolder();
    const sheet = join(folder, 'sheet.pdf');
    const answers = join(folder, 'answers.json');
    await writeFile(answers, JSON.stringify({ folder: backups, save: sheet }));
    await use({ backups, sheet, env: { GUITAI_DIALOG_ANSWER: answers } });
    for (const each of [folder, backups]) await removeFolder(each);
  },
});

/** A store with a recovery sheet and a backup of it, made by the real program; the code of the sheet. */
async function backedUpStore(page: Page, { sheet }: Stick): Promise<string> {
  await createVault(page);
  await get(page, 'store.setUp', {
    profile: { name: '某某家居', branch: '香港中路店', code: '' },
    managerName: '李明',
    secret: '528491',
  });
  await get(page, 'recovery.saveAs', {});
  const code = codeOn(sheet);
  await get(page, 'recovery.confirm', { lastGroup: code.slice(-4) });
  await get(page, 'backups.chooseFolder', {});
  await get(page, 'backups.now', {});
  return code;
}

/** As a person reads it: seven groups of four. */
function codeOn(sheet: string): string {
  const text = execFileSync('pdftotext', ['-layout', sheet, '-'], { encoding: 'utf8' });
  const start = text.indexOf('恢复码（共 7 组）');
  const groups = text.slice(start).match(/\b[0-9A-HJKMNP-TV-Z]{4}\b/g) ?? [];
  return groups.slice(0, 7).join('-');
}

test('the printed code and the stick bring a store back on another PC', async ({
  launch,
  stick,
}) => {
  const first = await launch({ env: stick.env });
  const recoveryCode = await backedUpStore(first.page, stick);
  await first.close();

  const { page } = await launch({ env: stick.env });
  const { backups } = await get(page, 'restore.chooseFolder', {});
  await get(page, 'restore.run', { backupId: backups[0]?.id ?? '', recoveryCode });
  const people = await get(page, 'staff.list', {});
  expect(people.map(({ name }) => name)).toEqual(['李明']);
});

test('after a restore the present data lie beside, and everybody signs in again', async ({
  launch,
  stick,
}) => {
  const { page, dataFolder } = await launch({ env: stick.env });
  const recoveryCode = await backedUpStore(page, stick);
  const { backups } = await get(page, 'restore.chooseFolder', {});
  await get(page, 'restore.run', { backupId: backups[0]?.id ?? '', recoveryCode });
  expect(await get(page, 'session.current', {})).toBeNull();
  expect(readdirSync(dataFolder).join(' ')).toMatch(/data-before-restore-\d{14}/);
});

test('a wrong code changes nothing: the same person goes on with the same data', async ({
  launch,
  stick,
}) => {
  const { page } = await launch({ env: stick.env });
  await backedUpStore(page, stick);
  const { backups } = await get(page, 'restore.chooseFolder', {});
  const wrong = { backupId: backups[0]?.id ?? '', recoveryCode: '0000-0000' };
  expect(await ask(page, 'restore.run', wrong)).toMatchObject({ ok: false, code: 'wrongSecret' });
  expect(await get(page, 'session.current', {})).toMatchObject({ name: '李明' });
});
