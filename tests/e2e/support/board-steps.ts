import type { Locator, Page } from '@playwright/test';

import { expect } from './patient-expect.ts';

/** The keys of the groups of the board, in their order. */
export const boardKeys = ['1', '2', '3', '4', '5', '6'] as const;

/** Opens a page by its link in the menu, with the keyboard. */
export async function follow(page: Page, title: string): Promise<void> {
  const link = page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${title}`) });
  await link.press('Enter');
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** What the board shows to be done in a case, by its number and the words for it. */
export function boardRow(page: Page, number: string, todo: string): Locator {
  const rows = page.getByRole('table', { name: '要做的事' }).getByRole('row');
  return rows.filter({ hasText: number }).filter({ hasText: todo });
}

/** Chooses a group by its key and waits until the board shows it. */
export async function pressGroup(page: Page, key: (typeof boardKeys)[number]): Promise<void> {
  await page.keyboard.press(key);
  const card = page.getByRole('group', { name: '按紧急程度看' }).getByRole('button');
  await expect(card.nth(boardKeys.indexOf(key))).toHaveAttribute('aria-pressed', 'true');
}

/** Enter opens the case of the chosen row: the first one, where nothing was chosen. */
export async function openChosen(page: Page, number: string): Promise<void> {
  await expect(page.getByRole('row', { selected: true })).toContainText(number);
  await page.keyboard.press('Enter');
  await expectCase(page, number);
}

export async function expectCase(page: Page, number: string): Promise<void> {
  await expect(page.locator('.case-number')).toHaveText(number);
}
