import fc from 'fast-check';

/** Values that have hurt programs before: wrong types, borders of numbers, broken and huge texts. */
const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    0,
    -1,
    -0,
    1.5,
    NaN,
    Infinity,
    2 ** 31,
    2 ** 53 - 1,
    2 ** 53,
    -(2 ** 53 - 1),
    8_640_000_000_000_001,
    9_000_000_000_000_000,
    10n ** 30n,
    true,
    [],
    {},
    new Date(0),
    new Map([['id', 1]]),
    new Uint8Array(3),
    '__proto__',
    'constructor',
    "'; drop table cases; --",
    '\u0000',
    '\ud800',
    'x\udfff王',
    '王'.repeat(60_000),
    { $ne: null },
    JSON.parse('{"__proto__":{"active":true,"roles":["storeManager"]}}'),
  ),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
);

type Path = readonly (string | number)[];

/** Every place in a value: the whole, its fields, their fields. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key])),
  ];
}

function changedAt(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((each: unknown, index) =>
      index === Number(key) ? changedAt(each, rest, change) : each,
    );
  }
  const object = value as Record<string, unknown>;
  return { ...object, [key]: changedAt(object[key], rest, change) };
}

function without(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const [, ...rest] = Object.entries(value);
  return Object.fromEntries(rest);
}

/** `valid` with one place broken: another value, a field missing, or fields nobody knows. */
export function brokenPayload(valid: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(valid);
  const change: fc.Arbitrary<(old: unknown) => unknown> = fc.oneof(
    { weight: 6, arbitrary: nasty.map((value) => () => value) },
    { weight: 1, arbitrary: fc.constant(without) },
    {
      weight: 1,
      arbitrary: nasty.map(
        (value) => (old: unknown) =>
          typeof old === 'object' && old !== null
            ? Object.defineProperty({ ...old, more: value }, '__proto__', {
                value,
                enumerable: true,
              })
            : value,
      ),
    },
  );
  return fc
    .record({ path: fc.constantFrom(...places), change })
    .map(({ path, change: apply }) => changedAt(valid, path, apply));
}
