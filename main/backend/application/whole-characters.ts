/**
 * The value with every half of a surrogate pair in its texts replaced by U+FFFD: a text that was
 * cut in the middle of 𠮷 has one, and SQLite would give back something else than was saved.
 */
export function wholeCharacters<T>(value: T): T {
  return mended(value) as T;
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(mended);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mended(inner)]));
}

/** Bytes are no text, and stay as they are. */
function isPlainObject(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
