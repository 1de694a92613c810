/** A row of a table that is typed into. */
export interface Keyed {
  key: string;
}

export function withRow<Row extends Keyed>(
  rows: readonly Row[],
  key: string,
  part: Partial<Row>,
): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...part } : row));
}

export function withoutRow<Row extends Keyed>(rows: readonly Row[], key: string): Row[] {
  return rows.filter((row) => row.key !== key);
}

/** The row a place further up (-1) or down (1); as it is where there is no such place. */
export function movedRow<Row extends Keyed>(
  rows: readonly Row[],
  key: string,
  step: -1 | 1,
): readonly Row[] {
  const from = rows.findIndex((row) => row.key === key);
  const [row, other] = [rows[from], rows[from + step]];
  if (row === undefined || other === undefined) return rows;
  return rows.map((each) => (each === row ? other : each === other ? row : each));
}
