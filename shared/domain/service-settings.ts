import type { GoodsKind } from './goods-kind.ts';

/** Minutes of the store's day, 0..1440, `from` before `to`. */
export interface OpeningFrame {
  fromMinute: number;
  toMinute: number;
}

/** TIME-5: when the store is open. Frames of a day do not touch and stand in order. */
export interface OpeningHours {
  /** Seven days, Monday first; an empty day is closed. */
  week: OpeningFrame[][];
  /** On public holidays; null: as on any such weekday. */
  publicHolidays: OpeningFrame[] | null;
  /** On make-up working days (调休); null: as on any such weekday. */
  makeUpDays: OpeningFrame[] | null;
}

/** TIME-5: how the time of a deadline is counted. */
export const deadlineClocks = ['wall', 'opening'] as const;
export type DeadlineClock = (typeof deadlineClocks)[number];

/** A target that the store adds itself: so many hours, in the clock it chooses (TIME-5). */
export interface ServiceTarget {
  hours: number;
  clock: DeadlineClock;
}

/** REP-5: goods whose names hold one of the words are under warranty for so long from purchase. */
export interface WarrantyGroup {
  /** 沙发, 床垫 … */
  title: string;
  words: string[];
  months: number;
}

export const feeKinds = ['labour', 'part', 'trip'] as const;
export type FeeKind = (typeof feeKinds)[number];

export const feeKindTitles: Readonly<Record<FeeKind, string>> = {
  labour: '人工',
  part: '配件',
  trip: '上门',
};

/** One line of the fee schedule 收费标准 (REP-5). */
export interface FeeItem {
  /** Short and lasting: what was charged names it. */
  code: string;
  title: string;
  kind: FeeKind;
  /** 次, 件, 小时 … */
  unit: string;
  priceFen: number;
}

/** What of a charged repair is paid when the goods are out of warranty (REP-5). */
export const outOfWarrantyWays = ['partsAndLabour', 'partsOnly'] as const;
export type OutOfWarranty = (typeof outOfWarrantyWays)[number];

/** The values marked [S] that service uses; frozen into a case when it is submitted (CASE-1). */
export interface ServiceSettings {
  openingHours: OpeningHours;
  /** REP-7, 1..72. */
  repairAnswerHours: number;
  warrantyGroups: WarrantyGroup[];
  /** For goods of no group; 0..360. */
  usualWarrantyMonths: number;
  feeSchedule: FeeItem[];
  outOfWarranty: OutOfWarranty;
  /** How soon the store manager signs a diagnosis. */
  signatureTarget: ServiceTarget;
  /** How soon a repair is done once the customer agreed. */
  repairTarget: ServiceTarget;
  /** A notification nobody took is repeated after so many minutes; 5..120. */
  remindEveryMinutes: number;
}

/** REP-5, RET-10: kinds of goods that never have a warranty. */
export const kindsWithoutWarranty: readonly GoodsKind[] = ['clearance'];

const day: OpeningFrame[] = [{ fromMinute: 9 * 60, toMinute: 21 * 60 }];

export const defaultServiceSettings: ServiceSettings = {
  openingHours: {
    week: [day, day, day, day, day, day, day],
    publicHolidays: null,
    makeUpDays: null,
  },
  repairAnswerHours: 72,
  warrantyGroups: [
    { title: '沙发', words: ['沙发', '贵妃榻'], months: 36 },
    { title: '床垫', words: ['床垫'], months: 60 },
    { title: '床', words: ['床'], months: 36 },
    { title: '柜', words: ['柜', '书架', '衣橱'], months: 36 },
    { title: '桌椅', words: ['桌', '椅', '凳', '茶几'], months: 24 },
  ],
  usualWarrantyMonths: 12,
  feeSchedule: [
    { code: 'trip', title: '上门费', kind: 'trip', unit: '次', priceFen: 5000 },
    { code: 'labour', title: '维修人工', kind: 'labour', unit: '小时', priceFen: 8000 },
    { code: 'leather', title: '皮面修补', kind: 'labour', unit: '处', priceFen: 15000 },
    { code: 'paint', title: '补漆', kind: 'labour', unit: '处', priceFen: 10000 },
    { code: 'hinge', title: '铰链', kind: 'part', unit: '只', priceFen: 2500 },
    { code: 'rail', title: '抽屉滑轨', kind: 'part', unit: '副', priceFen: 6000 },
    { code: 'leg', title: '家具脚', kind: 'part', unit: '只', priceFen: 4000 },
  ],
  outOfWarranty: 'partsAndLabour',
  signatureTarget: { hours: 8, clock: 'opening' },
  repairTarget: { hours: 120, clock: 'opening' },
  remindEveryMinutes: 15,
};
