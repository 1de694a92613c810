import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import type { ReturnInput } from '../actions.ts';
import { returnDecisionSchema } from '../decision.ts';
import type { ReturnRecord } from '../record.ts';
import type { ReturnRequest } from '../request.ts';
import { requestOf } from '../state.ts';

/** The number says which it is (CASE-3): TH or HH. */
export function sameKindProblems({ request }: ReturnInput<'correct'>, facts: CaseFacts): Missing[] {
  if (request.kind === requestOf(facts).kind) return [];
  const message = '编号已经给出，退货和换货不能互改。请作废或收回这一张，另开一张。';
  return [{ path: 'request.kind', message, rule: 'CASE-3' }];
}

/** What was inspected and approved stays: only what stands beside it can be put right. */
export function sameGoodsProblems(
  { request }: ReturnInput<'correct'>,
  facts: CaseFacts,
): Missing[] {
  const decidedBy = ({ lines, reason }: ReturnRequest) => JSON.stringify([lines, reason]);
  if (decidedBy(request) === decidedBy(requestOf(facts))) return [];
  const message =
    '已经批准，退换的商品、件数和原因不能再改。其他内容可以改；要改商品的，请由顾客收回后另开一张。';
  return [{ path: 'request.lines', message, rule: 'CASE-3' }];
}

/**
 * What a correction leaves of the record: an inspection as long as it answers what is asked for now;
 * what was told is told anew (RET-14). `decided` is the decision before the correction.
 */
export function recordAfterCorrection(
  record: ReturnRecord,
  request: ReturnRequest,
  decided: unknown,
): ReturnRecord {
  const untold = { ...record, verdictTold: null };
  if (record.inspection === null || answers(record.inspection, request, decided)) return untold;
  return { ...untold, inspection: null, decidedFirst: null };
}

function answers(
  { lines }: NonNullable<ReturnRecord['inspection']>,
  request: ReturnRequest,
  decided: unknown,
): boolean {
  const notDelivered = returnDecisionSchema
    .parse(decided)
    .lines.filter(({ delivered }) => !delivered)
    .map(({ id }) => id);
  const judged = lines.some(({ fault }) => fault !== null);
  return (
    judged === (request.reason === 'quality') &&
    lines.every(({ id, good, damaged }) =>
      request.lines.some((each) => each.id === id && good + damaged <= each.quantity),
    ) &&
    request.lines.every(
      ({ id }) => lines.some((each) => each.id === id) || notDelivered.includes(id),
    )
  );
}
