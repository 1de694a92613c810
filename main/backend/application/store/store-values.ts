import type { z } from 'zod';

import { storedRuleSettingsSchema } from '../../../../shared/domain/rule-settings-schema.ts';
import type { RuleSettings } from '../../../../shared/domain/rule-settings.ts';
import { defaultRuleSettings } from '../../../../shared/domain/rule-settings.ts';
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
export async function readRuleSettings(executor: Executor): Promise<RuleSettings> {
  const text = await readStoreValue(executor, 'ruleSettings');
  return text === undefined ? defaultRuleSettings : parseJson(storedRuleSettingsSchema, text);
}

/** Throws when one of them is beyond its bound (SET-1). */
export async function writeRuleSettings(executor: Executor, settings: RuleSettings): Promise<void> {
  await writeStoreValue(
    executor,
    'ruleSettings',
    JSON.stringify(storedRuleSettingsSchema.parse(settings)),
  );
}

function parseJson<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  return schema.parse(JSON.parse(text));
}
