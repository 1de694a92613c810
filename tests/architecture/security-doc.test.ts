import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(join(root, 'docs', 'security.md'), 'utf8');
const named = [...text.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path]) => path ?? '');

test('docs/security.md names tests', () => {
  expect(named.length).toBeGreaterThan(20);
});

test.each([...new Set(named)])('%s, which docs/security.md names, is there', (path) => {
  expect(existsSync(join(root, path))).toBe(true);
});
