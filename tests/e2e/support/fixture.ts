import { join } from 'node:path';

import { projectRoot } from '../../../scripts/support/project-root.ts';

/** Path of a file in tests/fixtures. */
export function fixture(name: string): string {
  return join(projectRoot, 'tests/fixtures', name);
}
