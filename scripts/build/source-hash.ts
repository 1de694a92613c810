import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../support/project-root.ts';

const sources = [
  'main',
  'renderer',
  'shared',
  'scripts/build',
  'package.json',
  'package-lock.json',
];

/** Changes whenever anything changes that a build is made from. */
export function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesBelow(source)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(projectRoot, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (path.endsWith('.json')) return [path];
  return readdirSync(join(projectRoot, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1));
}
