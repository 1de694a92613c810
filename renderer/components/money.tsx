import { formatFen } from '../../shared/domain/money.ts';

/** 1,234.50 in a column of amounts; integer fen. */
export function Money({ fen }: { fen: number }) {
  return <span className="nowrap">{formatFen(fen)}</span>;
}
