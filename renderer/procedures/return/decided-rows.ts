import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type {
  ReturnDecision,
  ReturnLineDecision,
} from '../../../shared/procedures/return/decision.ts';
import type { ReturnRequest } from '../../../shared/procedures/return/request.ts';
import { text } from '../../../shared/text/text.ts';

/** Some pieces of a line, as asked for or as they were found, with what was decided. */
export interface DecidedRow {
  goods: CaseView['goods'][number];
  pieces: number;
  /** 完好, 有损坏 …; empty while nothing is decided. */
  condition: string;
  /** Null while nothing is decided. */
  decision: ReturnLineDecision | null;
}

const words = text.returning.conditions;

/** What is returned, a row for pieces that are decided alike: whole and damaged ones apart (RET-14). */
export function decidedRows(
  { goods }: Pick<CaseView, 'goods'>,
  { lines }: Pick<ReturnRequest, 'lines'>,
  decision: ReturnDecision | null,
): DecidedRow[] {
  const asked = lines.map(({ id, quantity }) => ({
    id,
    pieces: quantity,
    condition: '',
    decision: null,
  }));
  const decided = decision?.lines.map((line) => ({
    id: line.id,
    pieces: line.pieces,
    condition: line.delivered ? words[line.condition] : words.notDelivered,
    decision: line,
  }));
  return (decided ?? asked).flatMap(({ id, ...row }) => {
    const line = goods.find((each) => each.id === id);
    return line === undefined ? [] : [{ goods: line, ...row }];
  });
}
