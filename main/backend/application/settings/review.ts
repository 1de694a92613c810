import { z } from 'zod';

import type { SettingsReview } from '../../../../shared/ipc/schemas/trust.ts';
import { reviewDueAt } from '../../../../shared/settings/review.ts';
import { firstEventAt } from '../../database/repositories/events.ts';
import { readStoreValue, writeStoreValue } from '../../database/repositories/store-values.ts';
import type { Handler, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { readRuleSettings } from '../store/store-values.ts';

const kept = z.object({ at: z.int() });

/** SET-1: all settings were looked through; the next time is due in a year. */
export const review: Handler<'settings.review'> = async ({ reason }, context) => {
  await writeStoreValue(
    context.executor,
    'settingsReview',
    JSON.stringify({ at: context.now } satisfies z.input<typeof kept>),
  );
  await recordEvent(context, { kind: 'settings.reviewed', data: {}, personal: { reason } });
  context.changed('settings');
  return {};
};

/** The first one is due a year after the store was set up. */
export async function reviewState({
  executor,
  now,
}: Pick<RequestContext, 'executor' | 'now'>): Promise<SettingsReview> {
  const text = await readStoreValue(executor, 'settingsReview');
  const lastAt = text === undefined ? null : kept.parse(JSON.parse(text)).at;
  const from = lastAt ?? (await firstEventAt(executor)) ?? now;
  const { timeZone } = await readRuleSettings(executor);
  return { lastAt, dueAt: reviewDueAt(from, timeZone) };
}
