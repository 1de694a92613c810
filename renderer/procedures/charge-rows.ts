import { formatYuan } from '../../shared/domain/money.ts';
import type { FeeItem } from '../../shared/domain/service-settings.ts';
import type { Missing } from '../../shared/procedures/evaluation.ts';
import { text } from '../../shared/text/text.ts';
import type { DraftRow } from './action-form.ts';
import { countOf, need } from './action-values.ts';

/** A chosen charge with what the fee schedule says of it; `quantity` is null while unreadable. */
export interface ChosenCharge {
  item: FeeItem;
  typed: string;
  quantity: number | null;
}

/** The item once; chosen again its quantity grows by one. */
export function withCharge(rows: readonly DraftRow[], code: string): readonly DraftRow[] {
  const chosen = rows.find((row) => row['code'] === code);
  if (chosen === undefined) return [...rows, { code, quantity: '1' }];
  return withQuantity(rows, code, String((countOf(chosen, 'quantity') ?? 0) + 1));
}

export function withQuantity(
  rows: readonly DraftRow[],
  code: string,
  quantity: string,
): readonly DraftRow[] {
  return rows.map((row) => (row['code'] === code ? { ...row, quantity } : row));
}

export function withoutCharge(rows: readonly DraftRow[], code: string): readonly DraftRow[] {
  return rows.filter((row) => row['code'] !== code);
}

/** The rows whose code the fee schedule knows, in their order. */
export function chosenCharges(
  rows: readonly DraftRow[],
  schedule: readonly FeeItem[],
): ChosenCharge[] {
  return rows.flatMap((row) => {
    const item = schedule.find(({ code }) => code === row['code']);
    return item === undefined
      ? []
      : [{ item, typed: String(row['quantity'] ?? ''), quantity: countOf(row, 'quantity') }];
  });
}

/** In fen, of what can be read. */
export function sumOfCharges(chosen: readonly ChosenCharge[]): number {
  return chosen.reduce((sum, { item, quantity }) => sum + item.priceFen * (quantity ?? 0), 0);
}

/** The charges as the input of a diagnosis has them, and which quantity is none. */
export function chargesInput(
  rows: readonly DraftRow[],
  schedule: readonly FeeItem[],
  { name, rule }: { name: string; rule: string },
): { charges: { code: string; quantity: number }[]; missing: Missing[] } {
  const chosen = chosenCharges(rows, schedule);
  return {
    charges: chosen.flatMap(({ item, quantity }) =>
      quantity === null ? [] : [{ code: item.code, quantity }],
    ),
    missing: chosen.flatMap(({ item, quantity }) =>
      need(
        quantity !== null && quantity <= 10_000,
        `${name}.${item.code}`,
        text.repair.charges.quantityWrong(item.title),
        rule,
      ),
    ),
  };
}

/** ¥80.00 / 小时 */
export function priceOf({ priceFen, unit }: Pick<FeeItem, 'priceFen' | 'unit'>): string {
  return text.repair.charges.perUnit(formatYuan(priceFen), unit);
}
