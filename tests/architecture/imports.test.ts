import { describe, expect, test } from 'vitest';

import { cyclesIn } from './cycles.ts';
import { importsOf, sourceFiles, type SourceImport } from './source-imports.ts';

const files = sourceFiles(['main', 'renderer', 'shared', 'scripts', 'tests']);
const imports = files.flatMap(importsOf);

/** Who may not import what: in the backend ipc → application → repositories → engine. */
const forbidden: { from: string; to: string; because: string }[] = [
  { from: 'shared/', to: 'main/', because: 'shared knows neither side' },
  { from: 'shared/', to: 'renderer/', because: 'shared knows neither side' },
  { from: 'renderer/', to: 'main/', because: 'the page only knows the contract' },
  { from: 'main/', to: 'renderer/', because: 'the program only knows the contract' },
  {
    from: 'main/backend/ipc/',
    to: 'main/backend/database/engine/',
    because: 'the engine can be replaced',
  },
  {
    from: 'main/backend/application/',
    to: 'main/backend/database/engine/',
    because: 'the engine can be replaced',
  },
  { from: 'main/backend/application/', to: 'main/backend/ipc/', because: 'layers point downwards' },
  {
    from: 'main/backend/database/repositories/',
    to: 'main/backend/application/',
    because: 'layers point downwards',
  },
  {
    from: 'main/backend/database/repositories/',
    to: 'main/backend/database/engine/',
    because: 'SQL only SQLite speaks stays in the engine',
  },
  {
    from: 'main/backend/database/engine/',
    to: 'main/backend/database/repositories/',
    because: 'layers point downwards',
  },
  {
    from: 'main/backend/database/',
    to: 'main/backend/application/',
    because: 'layers point downwards',
  },
  { from: 'main/backend/pdf/', to: 'main/backend/database/', because: 'paper is made from data' },
  { from: 'main/', to: 'scripts/', because: 'scripts are not part of the program' },
  { from: 'main/', to: 'tests/', because: 'tests are not part of the program' },
  { from: 'renderer/', to: 'tests/', because: 'tests are not part of the program' },
  { from: 'shared/', to: 'tests/', because: 'tests are not part of the program' },
  { from: 'renderer/', to: 'scripts/', because: 'scripts are not part of the program' },
];

test('the scan sees the program', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(imports.some(({ to }) => to === 'shared/ipc/contract.ts')).toBe(true);
});

describe('directions', () => {
  test.each(forbidden)('$from never imports $to: $because', ({ from, to }) => {
    expect(imports.filter((found) => leads(found, from, to)).map(written)).toEqual([]);
  });

  test('the shell never imports the backend; it starts it', () => {
    const found = imports.filter(({ from, to }) => isShell(from) && to.startsWith('main/backend/'));
    expect(found.map(written)).toEqual([]);
  });

  test('the backend takes from the shell only how it is started and how a log is written', () => {
    const found = imports.filter(
      ({ from, to }) =>
        from.startsWith('main/backend/') &&
        isShell(to) &&
        !['main/backend-start.ts', 'main/log/file-log.ts', 'main/log/log.ts'].includes(to),
    );
    expect(found.map(written)).toEqual([]);
  });
});

describe('packages', () => {
  test('Electron is only imported by the shell: from plain Node it would start a download', () => {
    const found = imports.filter(
      ({ from, to, typeOnly }) => to === 'electron' && !typeOnly && !isShell(from),
    );
    expect(found.map(written)).toEqual([]);
  });

  test('shared and renderer use nothing of Node', () => {
    const found = imports.filter(
      ({ from, to }) => /^(shared|renderer)\//.test(from) && to.startsWith('node:'),
    );
    expect(found.map(written)).toEqual([]);
  });
});

test('no file imports itself in a circle', () => {
  expect(cyclesIn(imports)).toEqual([]);
});

test('every import of a file names it in full', () => {
  const found = imports.filter(
    ({ specifier }) => /^\./.test(specifier) && !/\.\w+$/.test(specifier),
  );
  expect(found.map(written)).toEqual([]);
});

function leads({ from, to }: SourceImport, fromFolder: string, toFolder: string): boolean {
  return from.startsWith(fromFolder) && to.startsWith(toFolder);
}

function isShell(path: string): boolean {
  return path.startsWith('main/') && !path.startsWith('main/backend/');
}

function written({ from, to }: SourceImport): string {
  return `${from} → ${to}`;
}
