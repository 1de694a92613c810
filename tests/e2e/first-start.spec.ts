import { setUpStore, testPin } from './support/furnish-store.ts';
import { ask } from './support/ask.ts';
import {
  codeOnSheet,
  expectStep,
  surroundings,
  testPassphrase,
  typeAndEnter,
  withoutKeychain,
} from './support/start-pages.ts';
import { expect, test } from './support/test.ts';

test('a new store is ready by keyboard: store, manager, recovery sheet, backups', async ({
  launch,
}) => {
  const { env, sheet, backupFolder } = await surroundings();
  const { page } = await launch({ env });
  await expectStep(page, '欢迎使用柜台');
  await typeAndEnter(page, '某某家居', '香港中路店', 'BJ01');
  await expectStep(page, '第一位店长');
  await typeAndEnter(page, '李明', testPin, testPin);

  await expectStep(page, '打印恢复单');
  await page.getByRole('button', { name: '另存为 PDF' }).press('Enter');
  await expect(page.getByRole('textbox', { name: '纸上恢复码的最后一组' })).toBeFocused();
  const code = await codeOnSheet(sheet);
  await typeAndEnter(page, code.slice(-4).toLowerCase());

  await expectStep(page, '选择备份文件夹');
  await page.keyboard.press('Enter');
  await expect(page.getByText(backupFolder)).toBeVisible();
  await page.keyboard.press('Enter');
  await expectStep(page, '准备好了');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('banner')).toContainText('李明');
  expect(await ask(page, 'vault.state', {})).toMatchObject({
    value: { state: 'open', keptBy: 'keychain', recovery: 'confirmed' },
  });
  expect(await ask(page, 'backups.state', {})).toMatchObject({ value: { folder: backupFolder } });
});

test('what is missing is said where it is missing, and what was typed stays on going back', async ({
  launch,
}) => {
  const { page } = await launch();
  await expectStep(page, '欢迎使用柜台');
  await page.keyboard.press('Enter');
  await expect(page.getByText('请填写门店名称。')).toBeVisible();
  await typeAndEnter(page, '某某家居');
  await expectStep(page, '第一位店长');
  await typeAndEnter(page, '李明', '123456', '123456');
  await expect(page.getByText('密码不能是连着的数字')).toBeVisible();
  await page.getByRole('button', { name: '返回' }).press('Enter');
  await expect(page.getByRole('textbox', { name: '门店名称' })).toHaveValue('某某家居');
});

test('killed after the key was made, the next start goes on with the store', async ({ launch }) => {
  const first = await launch();
  await expectStep(first.page, '欢迎使用柜台');
  await ask(first.page, 'vault.create', { passphrase: null });
  await first.kill();
  const { page } = await launch({ dataFolder: first.dataFolder });
  await expectStep(page, '欢迎使用柜台');
  await typeAndEnter(page, '某某家居');
  await expectStep(page, '第一位店长');
  await typeAndEnter(page, '李明', testPin, testPin);
  await expectStep(page, '打印恢复单');
});

test('where the system keeps no keys a passphrase is asked for, long enough and twice alike', async ({
  launch,
}) => {
  const { page } = await launch(withoutKeychain);
  await expectStep(page, '欢迎使用柜台');
  await typeAndEnter(page, '某某家居');
  await expectStep(page, '第一位店长');
  await typeAndEnter(page, '李明', testPin, testPin);
  await expectStep(page, '设置开机口令');
  await typeAndEnter(page, 'shafa', 'shafa');
  await expect(page.getByText('至少要 10 个字符')).toBeVisible();
  const fields = page.locator('input[type=password]');
  await fields.nth(0).fill(testPassphrase);
  await fields.nth(1).fill(testPassphrase);
  await page.keyboard.press('Enter');
  await expectStep(page, '打印恢复单');
});

test('what was put off is asked for by a banner, until it is put away for the day', async ({
  launch,
}) => {
  const { page } = await launch();
  await setUpStore(page);
  await page.reload();
  const banner = page.getByRole('alert').filter({ hasText: '还没有选择备份文件夹' });
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: '今天先这样' }).click();
  await expect(banner).toBeHidden();
  await page.getByRole('button', { name: '去做恢复单' }).click();
  await expect(page.getByRole('button', { name: '打印恢复单' })).toBeVisible();
});
