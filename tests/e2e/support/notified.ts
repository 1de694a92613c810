import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { notifiedIn, type Counter } from './launch-counter.ts';

const shownSchema = z.object({ title: z.string(), body: z.string() });
const badgeSchema = z.object({ count: z.int() });

/** What the program has shown outside of its window since it was first started, the oldest first. */
export async function announcements({ dataFolder }: Counter) {
  return (await linesOf(dataFolder, 'shown.jsonl')).map((line) => shownSchema.parse(line));
}

/** The number on the program's badge. */
export async function badge({ dataFolder }: Counter): Promise<number> {
  const counts = (await linesOf(dataFolder, 'badge.jsonl')).map((line) => badgeSchema.parse(line));
  return counts.at(-1)?.count ?? 0;
}

/** Clicks on what was shown last. */
export async function clickAnnouncement({ dataFolder }: Counter): Promise<void> {
  await writeFile(join(notifiedIn(dataFolder), 'click'), '');
}

async function linesOf(dataFolder: string, name: string): Promise<unknown[]> {
  const text = await readFile(join(notifiedIn(dataFolder), name), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
