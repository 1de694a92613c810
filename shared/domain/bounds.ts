import { z } from 'zod';

/** A whole number within bounds, refused in words. */
export function between(from: number, to: number, title: string, unit: string) {
  const error = `${title}必须是 ${from} 到 ${to} 之间的整数（${unit}）。`;
  return z.int({ error }).min(from, { error }).max(to, { error });
}
