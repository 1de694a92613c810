import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { backAtCase, furnishedCounter, morning, signed } from './support/at-stage.ts';
import {
  approve,
  changePerson,
  expectStage,
  fillRequest,
  openCancellation,
  pickPerson,
  presentCase,
} from './support/steps.ts';
import { expect, test } from './support/test.ts';

const sofa = { goods: ['三人位布艺沙发'] };

test('the program killed in the middle of a case: it stands where it stood', async ({ launch }) => {
  const first = await furnishedCounter(launch);
  await signed(first.page, 'XS20261119101', sofa);
  const before = await presentCase(first.page);
  await first.kill();
  const { page } = await launch(await morning(first.dataFolder));
  await backAtCase(page, before.number ?? '');
  expect(await presentCase(page)).toEqual(before);
  await approve(page, '服务中心确认');
});

test('the program killed while typing: the draft is there', async ({ launch }) => {
  const first = await furnishedCounter(launch);
  await openCancellation(first.page, 'XS20261119101');
  await fillRequest(first.page, sofa);
  await expect(first.page.getByText('所有输入已保存为草稿')).toBeVisible();
  const before = await presentCase(first.page);
  await first.kill();
  const { page } = await launch(await morning(first.dataFolder));
  await pickPerson(page, '陈静');
  await openCancellation(page, 'XS20261119101');
  await expect(page.getByRole('checkbox', { name: '取消 三人位布艺沙发' })).toBeChecked();
  expect((await presentCase(page)).request).toEqual(before.request);
});

test('the backend killed while the window stays: the person just goes on', async ({ launch }) => {
  const { page, killBackend } = await furnishedCounter(launch);
  await signed(page, 'XS20261119101', sofa);
  await killBackend();
  await changePerson(page, '王总');
  await killBackend();
  await approve(page, '服务中心确认');
  await expectStage(page, '服务中心确认');
});

test('damaged data: what is sound opens, and the window says what is not', async ({ launch }) => {
  const first = await furnishedCounter(launch);
  await openCancellation(first.page, 'XS20261119101');
  await fillRequest(first.page, sofa);
  await expect(first.page.getByText('所有输入已保存为草稿')).toBeVisible();
  await first.kill();
  damageMiddle(join(first.dataFolder, 'data', 'journal-000001.gtj'));
  const { page } = await launch(await morning(first.dataFolder));
  await pickPerson(page, '陈静');
  await expect(page.getByRole('alert')).toContainText('数据文件有损坏');
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
});

/** Sound records stay behind the bad byte: this is damage, not a save that was cut off. */
function damageMiddle(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.byteLength / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle);
  writeFileSync(file, bytes);
}
