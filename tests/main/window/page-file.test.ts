import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { pageFile } from '../../../main/window/page-file.ts';

const folder = join('/program', 'dist', 'renderer');

test.each([
  ['app://ui/', 'index.html'],
  ['app://ui/?from=start', 'index.html'],
  ['app://ui/#/cases/1', 'index.html'],
  ['app://ui/index.html', 'index.html'],
  ['app://ui/assets/index-0VNGaA9m.css', join('assets', 'index-0VNGaA9m.css')],
  ['app://ui/assets/pdf.worker.min-rsCePomN.mjs', join('assets', 'pdf.worker.min-rsCePomN.mjs')],
])('%s is the file %s of the page', (url, file) => {
  expect(pageFile(folder, url)?.path).toBe(join(folder, file));
});

test.each([
  ['a way up', 'app://ui/../main/main.cjs.js'],
  ['a way up in the middle', 'app://ui/assets/../../main/main.js'],
  ['an escaped way up', 'app://ui/%2e%2e/main/main.js'],
  ['an escaped separator', 'app://ui/..%2fmain%2fmain.js'],
  ['a backslash', 'app://ui/..\\main\\main.js'],
  ['a second slash', 'app://ui//etc/hosts.json'],
  ['a drive', 'app://ui/C:/Windows/win.json'],
  ['a stream of a file', 'app://ui/index.html::$DATA'],
  ['a hidden file', 'app://ui/.env.json'],
  ['an end of text', 'app://ui/index.html%00.js'],
  ['a folder', 'app://ui/assets/'],
  ['a kind of file the page does not have', 'app://ui/assets/main.cjs'],
  ['another host', 'app://data/snapshot.json'],
  ['a host that begins alike', 'app://ui.evil/index.html'],
  ['a person in front of the host', 'app://ui@evil/index.html'],
  ['another scheme', 'file:///etc/hosts.json'],
])('refuses %s', (_what, url) => {
  expect(pageFile(folder, url)).toBeNull();
});

test('whatever is asked, the file lies in the folder of the page', () => {
  const piece = fc.oneof(
    fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', 'assets', 'a.js', ':', '\0', '~', ' '),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const file = pageFile(folder, `app://ui/${pieces.join('')}`);
      return file === null || file.path.startsWith(join(folder, '/'));
    }),
  );
});
