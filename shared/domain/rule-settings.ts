import type { ServiceSettings } from './service-settings.ts';
import { defaultServiceSettings } from './service-settings.ts';

/** The values marked [S] that the decisions use; frozen into a case when it is submitted (CASE-1). */
export interface RuleSettings {
  timeZone: string;
  /** CAN-3, at least 48. */
  freeHours: number;
  /** CAN-4, 1000..10000 (10 % .. 100 %). */
  feeBasisPoints: number;
  /** RET-7 and RET-9, at least 7. */
  returnDays: number;
  /** TIME-3. */
  extendOverHolidays: boolean;
  /** yyyy-mm-dd, corrections by hand on top of the package's calendar. */
  holidays?: { rest: string[]; work: string[] };
}

export const defaultRuleSettings: RuleSettings = {
  timeZone: 'Asia/Shanghai',
  freeHours: 48,
  feeBasisPoints: 1000,
  returnDays: 7,
  extendOverHolidays: false,
};

/** The values marked [S] that no decision uses: how the counter behaves. Never part of a case. */
export interface CounterRules {
  /** Without a key or a click for so long the screen locks; 1..30. */
  lockAfterMinutes: number;
  /** ARC-15: whether somebody who looks at a masked number says why. */
  revealNeedsReason: boolean;
  /** After so many wrong secrets in a row a store manager must unlock; 5..20. */
  triesBeforeLock: number;
}

/** Everything a store decides for itself within bounds (SET-1). */
export interface StoreSettings extends RuleSettings, CounterRules, ServiceSettings {}

export const defaultStoreSettings: StoreSettings = {
  ...defaultRuleSettings,
  ...defaultServiceSettings,
  lockAfterMinutes: 5,
  revealNeedsReason: true,
  triesBeforeLock: 10,
};
