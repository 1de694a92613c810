/** 1,234.50 — integer fen in yuan, always with two decimals; negative with a leading minus. */
export function formatFen(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`;
}

/** ¥1,234.50 */
export function formatYuan(fen: number): string {
  return fen < 0 ? `-¥${formatFen(-fen)}` : `¥${formatFen(fen)}`;
}

/** Basis points as people say them, without the sign: 1000 is 10, 1250 is 12.5. */
export function percentOf(basisPoints: number): string {
  return String(basisPoints / 100);
}

/**
 * An amount in yuan as files and people write it (4680, "4,680.00", "￥４６８０．５", "460 元") as
 * integer fen; null for anything else: a minus, more than two decimals, misplaced commas, exponents.
 * Exact: the decimals are read as digits, never as a fraction.
 */
export function parseYuan(given: string | number): number | null {
  const text = String(given)
    .normalize('NFKC')
    .trim()
    .replace(/^¥\s*|\s*元$/g, '');
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})0*)?$/.exec(text);
  if (!match) return null;
  const [, yuan = '', decimals = ''] = match;
  const fen = Number(yuan.replaceAll(',', '') + decimals.padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? fen : null;
}
