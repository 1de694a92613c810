import type { Page } from '@playwright/test';

import type { Channel, InputOf } from '../../../shared/ipc/contract.ts';
import type { Answer } from '../../../shared/ipc/envelope.ts';

/** Sends a request as the page does, past its screens. */
export async function ask<C extends Channel>(
  page: Page,
  channel: C,
  input: InputOf<C>,
): Promise<Answer<unknown>> {
  return page.evaluate(
    ([name, content]) => window.guitai.request(name, content, crypto.randomUUID()),
    [channel, input] as const,
  );
}
