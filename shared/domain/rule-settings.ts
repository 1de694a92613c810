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
