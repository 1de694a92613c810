import { formatFen, parseYuan } from '../../../../shared/domain/money.ts';
import type { FeeItem, FeeKind } from '../../../../shared/domain/service-settings.ts';
import { newRowKey } from './row-key.ts';

/** A line of the fee schedule as typed; the price in yuan. */
export interface FeeDraft {
  /** Also the code: it lasts, so that a price that moves is the same line. */
  key: string;
  title: string;
  kind: FeeKind;
  unit: string;
  price: string;
}

export const emptyFee = (): FeeDraft => ({
  key: newRowKey(),
  title: '',
  kind: 'labour',
  unit: '',
  price: '',
});

export function feeDrafts(items: readonly FeeItem[]): FeeDraft[] {
  return items.map(({ code, title, kind, unit, priceFen }) => ({
    key: code,
    title,
    kind,
    unit,
    price: formatFen(priceFen),
  }));
}

/** A row nobody wrote anything into is no line; its kind is chosen from the start. */
export function isBlankFee({ title, unit, price }: FeeDraft): boolean {
  return [title, unit, price].every((each) => each.trim() === '');
}

/** As the schema wants it; what cannot be read is left for its messages. */
export function typedFee({ key, title, kind, unit, price }: FeeDraft) {
  const priceFen = parseYuan(price) ?? Number.NaN;
  return { code: key, title: title.trim(), kind, unit: unit.trim(), priceFen };
}
