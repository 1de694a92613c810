import { furnishedCounter } from './support/at-stage.ts';
import { expectStage, fillRequest, openCancellation } from './support/steps.ts';
import { test } from './support/test.ts';

test('the key of a document and Ctrl Enter at once: both are taken, in their order', async ({
  launch,
}) => {
  const { page } = await furnishedCounter(launch);
  await openCancellation(page, 'XS20261119101');
  await fillRequest(page, { goods: ['三人位布艺沙发'] });
  // The second document is taken back: nothing can be submitted without it (CAN-9).
  await page.keyboard.press('2');
  await page.getByText('请查看收据或发票并打勾').first().waitFor();
  await page.evaluate(() => {
    for (const [key, ctrlKey] of [
      ['2', false],
      ['Enter', true],
    ] as const) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }));
    }
  });
  await expectStage(page, '顾客签字');
});
