import type { GoodsKind } from '../../../domain/goods-kind.ts';
import type { FormPrint } from '../../../forms/document.ts';
import type { PaperPhoto } from '../../case-paper.ts';
import type { PaperApproval } from '../../paper/approval-box.ts';
import type { CustomerAndOrder } from '../../paper/customer-and-order.ts';
import type { ReturnDecision, ReturnLineDecision } from '../decision.ts';
import type { NewGoods, ReturnRequest } from '../request.ts';

/** What 退货、换货申请单 says, as plain data: money in fen, times in UTC ms. */
export interface ReturnPaper extends CustomerAndOrder {
  number: string;
  store: { name: string; branch: string };
  request: ReturnRequest;
  lines: ReturnPaperLine[];
  /** Only of an exchange (RET-12). */
  newGoods: NewGoods[];
  decision: ReturnDecision;
  /** Another amount than the decided one, as approved; null where the decided one counts. */
  agreedFen: number | null;
  /** The rules applied and their result in plain sentences. */
  ruleSentence: string;
  /** RET-18: the head of the division is asked to approve what the rules refuse. */
  exception: boolean;
  /** RET-14; null until the goods were inspected. */
  inspection: PaperInspection | null;
  /** Null until approved: such a form says nothing of an approval (RET-15). */
  approval: PaperApproval | null;
  /** RET-16; null until filed. */
  filing: { by: string; at: number } | null;
  /** When the goods came back, and who took them in; null until then. */
  received: { by: string; at: number } | null;
  photos: readonly PaperPhoto[];
  print: FormPrint;
}

/** Some pieces of a line that are decided alike. */
export interface ReturnPaperLine {
  /** Of its line in the request, from 1: the rule sentence names lines so. */
  place: number;
  name: string;
  code: string;
  size: string;
  colour: string;
  kind: GoodsKind;
  pieces: number;
  delivered: boolean;
  condition: ReturnLineDecision['condition'];
  outcome: ReturnLineDecision['outcome'];
  amountFen: number;
  refundFen: number;
}

export interface PaperInspection {
  at: number;
  inspector: string;
  place: string;
  /** What was found, line by line and in the inspector's words. */
  text: string;
}
