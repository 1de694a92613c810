import type { GoodsLine } from '../domain/goods-line.ts';
import type { ProcedureId } from './procedure-id.ts';

/** A way from one procedure into another; both cases stay linked. */
export interface HandOver {
  to: ProcedureId;
  /** What the button says. */
  title: string;
  rule: string;
  /** Stages in which it is offered. The case itself stays as it is. */
  from: readonly string[];
  /** Where it depends on more than the stage; `now` in UTC ms. Pure. */
  when?: (source: HandOverSource, now: number) => boolean;
  /** Only a case about an order can go over into a procedure that needs one. */
  needsOrder: boolean;
}

/** What the procedure that goes on may use. */
export interface HandOverSource {
  procedure: ProcedureId;
  /** Parsed with that procedure's schemas. */
  request: unknown;
  record: unknown;
  decision: unknown;
  goods: readonly GoodsLine[];
}
