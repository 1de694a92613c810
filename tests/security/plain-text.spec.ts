/*
 * Whoever has the disk or the stick reads files. After a day's work no name, phone or address of a
 * customer may stand in any of them: not in the data, the settings of the PC, the logs, the backup,
 * nor in their names. What people had printed or saved is theirs and lies elsewhere.
 */
import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { findPlain } from '../support/find-plain.ts';
import { personalWords } from '../support/personal-words.ts';
import { fixture } from '../e2e/support/fixture.ts';
import { get } from '../e2e/support/furnish-store.ts';
import { freshFolder, removeFolder } from '../e2e/support/launch-counter.ts';
import { furnish } from '../e2e/support/steps.ts';
import { expect, test } from '../e2e/support/test.ts';

const orders = fixture('counter-orders.csv');

test('no customer stands readable in the data folder, the backup, the settings or the logs', async ({
  launch,
}) => {
  const outside = await freshFolder();
  const backup = join(outside, 'stick');
  await mkdir(backup);
  const answers = join(outside, 'answers.json');
  await writeFile(answers, JSON.stringify({ folder: backup }));
  const { page, dataFolder, close } = await launch({ env: { GUITAI_DIALOG_ANSWER: answers } });
  await furnish(page, orders);
  await get(page, 'backups.chooseFolder', {});
  const [hit] = await get(page, 'search.find', { text: personalWords(orders)[0] ?? '' });
  await get(page, 'customers.reveal', { customerId: hit?.id ?? '', reason: '联系客户' });
  await get(page, 'backups.now', {});
  await close();
  expect(readdirSync(backup).length).toBeGreaterThan(0);
  expect(findPlain([dataFolder, backup], personalWords(orders))).toEqual([]);
  await removeFolder(outside);
});
