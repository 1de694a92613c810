import type { Page } from '@playwright/test';

import { decisionSchema } from '../../shared/procedures/decision.ts';
import { ask } from './support/ask.ts';
import { furnishedCounter, printAndSign, signed, submitted } from './support/at-stage.ts';
import {
  approve,
  choose,
  fillRequest,
  goOn,
  openCancellation,
  presentCase,
} from './support/steps.ts';
import { expect, test } from './support/test.ts';

const sofa = { goods: ['三人位布艺沙发'] };

test('a correction before the signature makes the print void and asks for a new one', async ({
  launch,
}) => {
  const { page } = await furnishedCounter(launch);
  await submitted(page, 'XS20261119101', sofa);
  await expect(page.getByRole('button', { name: /登记顾客签字/ })).toBeVisible();
  await printed(page);
  await sideAction(page, '改正');
  await page.getByRole('checkbox', { name: '取消 实木餐椅' }).check();
  await page.getByRole('textbox', { name: '为什么改正' }).fill('顾客餐椅也不要了。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /打印申请单/ })).toBeVisible();
  const { decision, prints, number } = await presentCase(page);
  expect({
    lines: decisionSchema.parse(decision).lines.length,
    prints: prints.map((each) => each.state),
    number,
  }).toEqual({ lines: 2, prints: ['void'], number: 'BJ01-QX-20261121-001' });
  await page.keyboard.press('Control+Enter');
  await printAndSign(page);
});

test('a request made yesterday is decided as of yesterday, with the reason why it is late', async ({
  launch,
}) => {
  const { page } = await furnishedCounter(launch);
  await openCancellation(page, 'XS20261119101');
  await fillRequest(page, sofa);
  await expect(page.getByText('可以取消，收 10 % 退单费')).toBeVisible();
  await page.getByRole('button', { name: '补录时间' }).click();
  await page.getByRole('textbox', { name: '顾客提出的时间' }).fill('2026-11-20 09:00');
  await page
    .getByRole('textbox', { name: '为什么现在才录入' })
    .fill('昨天电话提出，今天来店办理。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('免费取消').first()).toBeVisible();
  await goOn(page, '顾客签字');
  const { decision, backdatingReason } = await presentCase(page);
  expect({ rule: decisionSchema.parse(decision).lines[0]?.rule, backdatingReason }).toEqual({
    rule: 'CAN-3',
    backdatingReason: '昨天电话提出，今天来店办理。',
  });
});

test('an abandoned case keeps its number as 作废 and frees its pieces', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await submitted(page, 'XS20261119101', sofa);
  await sideAction(page, '作废');
  await page.getByRole('textbox', { name: '原因' }).fill('开错了订单。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已结束：作废')).toBeVisible();
  await submitted(page, 'XS20261119101', sofa);
  expect((await presentCase(page)).number).toBe('BJ01-QX-20261121-002');
});

test('after the approval the customer withdraws with the word of the general manager', async ({
  launch,
}) => {
  const { page } = await furnishedCounter(launch);
  await signed(page, 'XS20261119101', sofa);
  await choose(page, '纸上已签字');
  await choose(page, '王总');
  await goOn(page, '服务中心确认');
  await sideAction(page, '顾客收回');
  await page.getByRole('textbox', { name: '原因' }).fill('顾客决定保留沙发。');
  await choose(page, '纸上已签字');
  await choose(page, '王总');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已结束：收回')).toBeVisible();
});

test('a step on a case as it stood before is refused, and the case goes on', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await signed(page, 'XS20261119101', sofa);
  const { id: caseId, revision } = await presentCase(page);
  const stale = await ask(page, 'cases.act', {
    caseId,
    revision: revision - 1,
    action: 'reject',
    input: { reason: '不同意', approval: null },
  });
  expect(stale).toMatchObject({ ok: false, code: 'conflict' });
  await approve(page, '服务中心确认');
});

/** The sheets of the print before have left the program. */
async function printed(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '再打印一次' })).not.toHaveClass(/loading/);
}

async function sideAction(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name }).click();
}
