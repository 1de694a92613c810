import { expect as baseExpect } from '@playwright/test';

/** A small machine that builds, prints and tests at once is slow, not wrong. */
export const expect = baseExpect.configure({ timeout: 30_000 });
