import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

/** A file without its comments, which may quote Chinese. */
function codeOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

/** Reads what people type; nothing of it is shown. */
const readers = [
  'typed-moment.ts',
  'typed-day.ts',
  'typed-clock.ts',
  'frames-text.ts',
  'typed-purchase-day.ts',
];

test('the screen has no Chinese words of its own: they stand in shared/text', () => {
  const folder = fileURLToPath(new URL('../../renderer', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !readers.some((reader) => file.endsWith(reader)),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => /\p{Script=Han}/u.test(codeOf(join(folder, file))))).toEqual([]);
});
