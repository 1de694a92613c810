import { z } from 'zod';

/** One thing that two states of an order do not agree on, in words for the person. */
export const orderDifferenceSchema = z.object({
  /** What it is: 已付金额, or a line and its field: 三人位布艺沙发 2280×920×850mm 米灰 · 数量. */
  field: z.string(),
  /** As people read it; empty when there was nothing. Phones are masked (ARC-15). */
  before: z.string(),
  after: z.string(),
});
export type OrderDifference = z.infer<typeof orderDifferenceSchema>;
