import { setImmediate } from 'node:timers/promises';

/** Lets everything else that waits have its turn; long work calls it between its pieces. */
export async function breathe(): Promise<void> {
  await setImmediate();
}

export function* pieces<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
