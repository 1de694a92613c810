import type { z } from 'zod';

import { storeSettingsSchema } from '../../../../shared/domain/rule-settings-schema.ts';
import type { StoreSettings } from '../../../../shared/domain/rule-settings.ts';
import { defaultStoreSettings } from '../../../../shared/domain/rule-settings.ts';
import { storeProfile } from '../../../../shared/ipc/schemas/store.ts';
import type { StoreProfile } from '../../../../shared/ipc/schemas/store.ts';
import { readStoreValue, writeStoreValue } from '../../database/repositories/store-values.ts';
import type { Executor } from '../../database/schema.ts';

/** Null until the first-start guide has been finished. */
export async function readProfile(executor: Executor): Promise<StoreProfile | null> {
  const text = await readStoreValue(executor, 'profile');
  return text === undefined ? null : parseJson(storeProfile, text);
}

export async function writeProfile(executor: Executor, profile: StoreProfile): Promise<void> {
  await writeStoreValue(executor, 'profile', JSON.stringify(profile));
}

/** The values marked [S]; the defaults until somebody changed them. */
export async function readRuleSettings(executor: Executor): Promise<StoreSettings> {
  const text = await readStoreValue(executor, 'ruleSettings');
  return text === undefined ? defaultStoreSettings : parseJson(storeSettingsSchema, text);
}

/** Throws when one of them is beyond its bound (SET-1). */
export async function writeRuleSettings(
  executor: Executor,
  settings: z.input<typeof storeSettingsSchema>,
): Promise<void> {
  await writeStoreValue(
    executor,
    'ruleSettings',
    JSON.stringify(storeSettingsSchema.parse(settings)),
  );
}

function parseJson<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  return schema.parse(JSON.parse(text));
}
