import { defineConfig } from 'vitest/config';

import { StuckFiles } from './scripts/test-run/stuck-files.ts';

/** Where the script that counts wants the results; none when vitest runs by itself. */
const report = process.env['GUITAI_TEST_REPORT'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    setupFiles: ['tests/support/bound-properties.ts'],
    env: { TZ: 'UTC', LANG: 'zh_CN.UTF-8' },
    reporters: [
      'default',
      new StuckFiles(),
      ...(report === undefined
        ? []
        : [['json', { outputFile: report }] satisfies [string, object]]),
    ],
  },
});
