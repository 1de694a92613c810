import type { GoodsLine } from '../../../domain/goods-line.ts';
import type { FormDocument } from '../../../forms/document.ts';
import type { CasePaper } from '../../case-paper.ts';
import { paperApproval } from '../../paper/approval-box.ts';
import { lastStep } from '../../paper/last-step.ts';
import { returnDecisionSchema } from '../decision.ts';
import type { ReturnLineDecision } from '../decision.ts';
import { inspectionPlaceTitles, returnRecordSchema } from '../record.ts';
import type { ReturnRecord } from '../record.ts';
import { returnRequestSchema } from '../request.ts';
import type { ReturnRequest } from '../request.ts';
import { ruleSentence } from '../sentences.ts';
import { returnForm } from './application-form.ts';
import type { PaperInspection, ReturnPaper, ReturnPaperLine } from './application-paper.ts';
import { inspectionText } from './inspection-text.ts';

/** 退货、换货申请单 of a case. */
export function returnApplication(paper: CasePaper): FormDocument {
  const request = returnRequestSchema.parse(paper.request);
  const record = returnRecordSchema.parse(paper.record);
  const decision = returnDecisionSchema.parse(paper.decision);
  const { order } = paper;
  if (order === null) throw new Error('A return without its order.');
  return returnForm({
    number: paper.number,
    store: paper.store,
    customer: paper.customer,
    order,
    request,
    lines: decision.lines.map((line) => lineOf(line, request, paper.goods)),
    newGoods: request.kind === 'exchange' ? request.newGoods : [],
    decision,
    agreedFen: paper.money.agreed?.amountFen ?? null,
    ruleSentence: ruleSentence(decision, paper),
    exception: decision.lines.some(({ rule }) => rule === 'RET-18' || rule === 'CAN-15'),
    inspection: inspectionOf(record, paper.goods),
    approval: paperApproval(paper.approval),
    filing: lastStep(paper.steps, 'file'),
    received: receivedOf(record),
    photos: paper.photos,
    print: paper.print,
  });
}

function lineOf(
  decided: ReturnLineDecision,
  request: ReturnRequest,
  goods: readonly GoodsLine[],
): ReturnPaperLine {
  const line = goods.find(({ id }) => id === decided.id);
  if (!line) throw new Error('A decided line is not among the goods of the case.');
  const { name, code, size, color, kind } = line;
  const { pieces, delivered, condition, outcome, amountFen, refundFen } = decided;
  return {
    place: request.lines.findIndex((asked) => asked.id === decided.id) + 1,
    ...{ name, code, size, colour: color, kind },
    ...{ pieces, delivered, condition, outcome, amountFen, refundFen },
  };
}

function inspectionOf(
  { inspection }: ReturnRecord,
  goods: readonly GoodsLine[],
): PaperInspection | null {
  return (
    inspection && {
      at: inspection.at,
      inspector: inspection.inspector.name,
      place: inspectionPlaceTitles[inspection.place],
      text: inspectionText(inspection, goods),
    }
  );
}

/** Goods that were inspected in the store have come back with that. */
function receivedOf({ received, inspection }: ReturnRecord): ReturnPaper['received'] {
  if (received !== null) return { by: received.by.name, at: received.at };
  if (inspection?.place !== 'store') return null;
  return { by: inspection.by.name, at: inspection.at };
}
