import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packageFile = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

test('docs/dependencies.md gives a reason for every package', () => {
  const { dependencies, devDependencies } = packageFile.parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  );
  const named = namesInTables(readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8'));
  const without = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !named.has(name) && !(name.startsWith('@types/') && named.has('@types/*')),
  );
  expect(without).toEqual([]);
});

/** The first cell of each row; fonts stand there with their package in brackets. */
function namesInTables(text: string): Set<string> {
  const cells = text.matchAll(/^\| ([^|]+) \|/gm);
  return new Set([...cells].flatMap(([, cell = '']) => cell.match(/[@\w][\w@/.*-]*/g) ?? []));
}
