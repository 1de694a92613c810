import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

const requestLine = z.object({
  event: z.literal('request'),
  channel: z.string(),
  durationMs: z.number(),
});

/** From each question of the page on a channel to main's answer, ms; as main's log has them. */
export function requestTimes(dataFolder: string, channel: string): number[] {
  const lines = readFileSync(join(dataFolder, 'logs', 'main.log'), 'utf8')
    .trim()
    .split('\n');
  return lines.flatMap((line) => {
    const entry = requestLine.safeParse(JSON.parse(line));
    return entry.success && entry.data.channel === channel ? [entry.data.durationMs] : [];
  });
}
