import type { RepairRecord } from './record.ts';

type Ratings = NonNullable<RepairRecord['satisfaction']>['ratings'];

/** What the customer is asked about (REP-12), in the order of form and screen. */
export const ratedThings = [
  'repair',
  'manner',
  'punctuality',
  'overall',
] as const satisfies readonly (keyof Ratings)[];

export const ratingTitles: Readonly<Record<keyof Ratings, string>> = {
  repair: '维修质量',
  manner: '服务态度',
  punctuality: '是否准时',
  overall: '总体满意度',
};

/** From best to worst. */
export const ratingWords = [
  { value: 5, title: '很满意' },
  { value: 4, title: '满意' },
  { value: 3, title: '一般' },
  { value: 2, title: '不满意' },
  { value: 1, title: '很不满意' },
] as const;
