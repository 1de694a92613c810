import fc from 'fast-check';

/** What people and programs put where something else belongs. */
const odd: readonly unknown[] = [
  ...[undefined, null, -1, 0, 1, 2, 6, 7, 47, 48, 999, 1000, 10_000, 10_001, 1.5, Number.NaN],
  ...[2 ** 53, 2 ** 53 - 1, true, false, '', '1', 'L0', 'L1', 'true', [], {}, [null]],
  ...['regular', 'clearance', 'return', 'refund', 'quality', 'product', 'receipt', '发票'],
  ...['UTC', 'Mars/Olympus', '2026-11-19', '2026-02-30T10:00:00Z', '2026-11-19T12:20:00'],
  ...['2026-11-19T12:20:00+08:00', '2026-11-19T04:19:59Z', '2030-01-01T00:00:00Z'],
  { rest: ['2026-10-01'], work: ['2026-10-10'] },
  { rest: ['2026-10-01'], work: ['2026-10-01'] },
];

/** The input with up to two things in it replaced, wherever they stand. */
export function spoilt<T extends object>(
  inputs: fc.Arbitrary<T>,
  optional: readonly string[],
): fc.Arbitrary<unknown> {
  const places = fc.array(fc.record({ place: fc.nat(), value: fc.constantFrom(...odd) }), {
    maxLength: 2,
  });
  return fc.tuple(inputs, places).map(([input, changes]) => {
    let copy: unknown = structuredClone(input);
    for (const { place, value } of changes) {
      const paths = [...pathsOf(copy, ''), ...optional];
      copy = put(copy, (paths[place % paths.length] ?? '').split('.').slice(1), value);
    }
    return copy;
  });
}

/** .order.lines.0.id, and every place on the way to it. */
function pathsOf(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, `${path}.${key}`))];
}

function put(target: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (typeof target !== 'object' || target === null) return target;
  if (Array.isArray(target)) {
    return target.map((each: unknown, index) =>
      String(index) === key ? put(each, rest, value) : each,
    );
  }
  const fields: Record<string, unknown> = { ...target };
  return { ...fields, [key]: put(fields[key], rest, value) };
}
