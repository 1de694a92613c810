import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { OrderEntry } from '../../../../shared/ipc/schemas/order-entry.ts';
import type { BrokenHold } from './held-lines.ts';
import type { FieldProblem } from './refuse-fields.ts';

/** What a person may not do to goods that cases have taken (CASE-2), at the line that was typed. */
export function holdProblems(
  broken: readonly BrokenHold[],
  entry: OrderEntry | null,
): FieldProblem[] {
  return broken.map((hold) => ({
    path: pathOf(hold, entry),
    message: holdSentence(hold),
    rule: 'CASE-2',
  }));
}

function holdSentence({ line, held, how }: BrokenHold): string {
  const where = `“${line.name}”有 ${held.pieces} 件在业务单 ${held.caseNumbers.join('、')} 中`;
  switch (how) {
    case 'gone':
      return `${where}，不能删去，也不能改成别的商品。`;
    case 'fewer':
      return `${where}，数量不能少于 ${held.end} 件。`;
    case 'price':
      return `${where}，不能改价格。`;
    default:
      return assertNever(how);
  }
}

const fieldNames = { gone: 'code', fewer: 'quantity', price: 'unitPriceFen' } as const;

function pathOf({ held, how }: BrokenHold, entry: OrderEntry | null): string {
  if (entry === null) return 'contentHash';
  const index = entry.lines.findIndex(({ lineId }) => lineId === held.lineId);
  return index === -1 ? 'entry.lines' : `entry.lines.${index}.${fieldNames[how]}`;
}
