/**
 * What the engine must know of a statement's text before SQLite sees it: its verb, the functions it
 * calls, how many parameters it takes, whether a second statement hides behind the first. Comments,
 * strings and quoted names are skipped as SQLite does.
 */
export interface SqlWords {
  /** First word, lower case. */
  first: string;
  /** What the statement does: for `with … insert` it is `insert`. */
  verb: string;
  /** Lower-case names that are followed by a parenthesis, quoted or not. */
  calls: Set<string>;
  /** Lower-case bare words. */
  words: Set<string>;
  /** Number of `?`. */
  parameters: number;
  /** `?1`, `:name`, `@name` or `$name` occur. */
  namedParameters: boolean;
  /** Something follows a semicolon. */
  several: boolean;
}

const verbs = new Set(['select', 'values', 'insert', 'replace', 'update', 'delete']);

const token =
  /(?<space>\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<text>'(?:[^']|'')*')|(?<quoted>"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<number>\d[\w.]*)|(?<named>\?\d+|[:@$][\p{L}\p{N}_]+)|(?<mark>[\s\S])/gu;

export function readSqlWords(sql: string): SqlWords {
  const found: SqlWords = {
    first: '',
    verb: '',
    calls: new Set(),
    words: new Set(),
    parameters: 0,
    namedParameters: false,
    several: false,
  };
  let depth = 0;
  let ended = false;
  let name: string | null = null;
  for (const { groups } of sql.matchAll(token)) {
    if (groups === undefined || groups['space'] !== undefined) continue;
    if (ended) found.several = true;
    const { word, quoted, named, mark } = groups;
    if (mark === '(' && name !== null) found.calls.add(name);
    name = (word ?? quoted?.slice(1, -1) ?? null)?.toLowerCase() ?? null;
    if (word !== undefined && name !== null) {
      found.words.add(name);
      found.first ||= name;
      if (depth === 0 && found.verb === '' && verbs.has(name)) found.verb = name;
    }
    if (named !== undefined) found.namedParameters = true;
    if (mark === '?') found.parameters += 1;
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    if (mark === ';') ended = true;
  }
  if (found.first !== 'with') found.verb = found.first;
  return found;
}
