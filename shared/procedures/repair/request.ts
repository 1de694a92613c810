import { z } from 'zod';

import { goodsKinds } from '../../domain/goods-kind.ts';

/** REP-9: where the goods are looked at. */
export const repairPlaces = ['home', 'takeBack', 'bringIn'] as const;
export type RepairPlace = (typeof repairPlaces)[number];

export const repairPlaceTitles: Readonly<Record<RepairPlace, string>> = {
  home: '上门维修',
  takeBack: '取回服务中心',
  bringIn: '顾客送来',
};

const line = z.string().max(200);
const words = z.string().max(2000);

export const repairGoodsSchema = z.discriminatedUnion('from', [
  /** A line of the order the case is about. */
  z.object({
    from: z.literal('order'),
    lineId: line.nullable(),
    pieces: z.int().min(1).max(100_000),
  }),
  /** Goods that no order knows. */
  z.object({
    from: z.literal('other'),
    name: line,
    code: line,
    size: line,
    colour: line,
    kind: z.enum(goodsKinds).nullable(),
    pieces: z.int().min(1).max(100_000),
    /** Day of purchase, yyyy-mm-dd; null when nobody knows it: then no warranty can be shown. */
    purchasedOn: z.iso.date().nullable(),
    /** What proves it: receipt, invoice, old order … */
    proof: line,
  }),
]);

/** 家具维修通知单 as it is typed (REP-1); a draft may leave everything empty. */
export const repairRequestSchema = z.object({
  goods: repairGoodsSchema,
  /** Title of a warranty group of the settings; null: by the words of the goods' name. */
  warrantyGroup: line.nullable(),
  /** What is wrong, in detail. */
  problem: words,
  /** Since when, and how it happened, as the customer says. */
  history: words,
  place: z.enum(repairPlaces),
  /** Whom to call and where to go; empty where it is as the customer's. */
  contactName: line,
  contactPhone: line,
  address: z.string().max(500),
  /** When the customer is at home, lift, parking … */
  wishes: words,
});
export type RepairRequest = z.infer<typeof repairRequestSchema>;

export function emptyRepairRequest(): RepairRequest {
  return {
    goods: { from: 'order', lineId: null, pieces: 1 },
    warrantyGroup: null,
    problem: '',
    history: '',
    place: 'home',
    contactName: '',
    contactPhone: '',
    address: '',
    wishes: '',
  };
}
