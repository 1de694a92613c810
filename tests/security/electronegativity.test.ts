import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { badSample } from './scan/bad-sample.ts';
import { explained } from './scan/explained.ts';
import { installScanner, scan } from './scan/run-scan.ts';
import type { Finding } from './scan/run-scan.ts';

/**
 * A scanner for the usual mistakes of Electron programs. It adds to the tests of the running shell
 * (shell.spec.ts) and of the windows' settings (windows.test.ts), and replaces none of them.
 */
let scanner: string;
let found: string[];

const nameOf = ({ id, file }: Finding): string => `${id} ${file}`;

beforeAll(() => {
  scanner = installScanner();
  found = ['main', 'renderer'].flatMap((folder) => scan(scanner, folder)).map(nameOf);
}, 300_000);

test('the scanner finds mistakes in a window that has all of them', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guitai-bad-'));
  writeFileSync(path.join(folder, 'window.js'), badSample);
  const ids = new Set(scan(scanner, folder).map(({ id }) => id));
  rmSync(folder, { recursive: true });
  // It misses `nodeIntegration: true` and executeJavaScript: windows.test.ts holds the first.
  const mistakes = [
    'CONTEXT_ISOLATION_JS_CHECK',
    'HTTP_RESOURCES_JS_CHECK',
    'OPEN_EXTERNAL_JS_CHECK',
    'SANDBOX_JS_CHECK',
    'WEB_SECURITY_JS_CHECK',
  ];
  expect(mistakes.filter((id) => !ids.has(id))).toEqual([]);
}, 60_000);

test('nothing is found in the sources that is not explained', () => {
  const known = new Set(explained.map(nameOf));
  expect(found.filter((finding) => !known.has(finding))).toEqual([]);
});

test('nothing is explained that is no longer found', () => {
  expect(explained.map(nameOf).filter((finding) => !found.includes(finding))).toEqual([]);
});

test('every explanation explains', () => {
  expect(explained.filter(({ why }) => why.length < 8)).toEqual([]);
});
