/** What SQLite stores and the journal repeats. */
export type SqlValue = string | number | Uint8Array | null;

/** A statement as it ran: repeating it must change the same number of rows. */
export interface Statement {
  sql: string;
  parameters: SqlValue[];
  changes: number;
}

/** JSON: `[[sql, [parameters], changes], …]`; bytes are `{ "base64": … }`. */
export function encodeStatements(statements: Statement[]): Uint8Array {
  return Buffer.from(
    JSON.stringify(
      statements.map(({ sql, parameters, changes }) => [sql, parameters.map(toJson), changes]),
    ),
    'utf8',
  );
}

/** Throws on anything `encodeStatements` does not make. */
export function decodeStatements(bytes: Uint8Array): Statement[] {
  const parsed: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  if (!Array.isArray(parsed)) throw new TypeError('a record holds a list of statements');
  return parsed.map((entry: unknown): Statement => {
    if (!Array.isArray(entry)) throw new TypeError('a statement is a list');
    const [sql, parameters, changes] = entry as unknown[];
    if (typeof sql !== 'string' || !Array.isArray(parameters) || typeof changes !== 'number') {
      throw new TypeError('a statement is its text, its parameters and its changed rows');
    }
    return { sql, parameters: parameters.map(fromJson), changes };
  });
}

function toJson(value: SqlValue): string | number | null | { base64: string } {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
}

function fromJson(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'object' && 'base64' in value && typeof value.base64 === 'string') {
    return Buffer.from(value.base64, 'base64');
  }
  throw new TypeError('not a stored value');
}
