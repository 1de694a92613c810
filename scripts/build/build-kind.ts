import { join } from 'node:path';

import { projectRoot } from '../support/project-root.ts';

/**
 * `production` is what people run: the real clock, no hooks. `development` is what tests and the
 * demo run: a clock, folders and dialogs that can be set from outside. The two lie in different
 * folders, so that nobody packs or opens the wrong one.
 */
export type BuildKind = 'production' | 'development';

/** The folder that holds the package.json the runtime opens; the bundles lie in its `dist`. */
export function appFolder(kind: BuildKind): string {
  return kind === 'production' ? projectRoot : join(projectRoot, '.cache', 'development');
}
