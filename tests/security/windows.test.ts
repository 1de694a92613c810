import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import { sourceFiles } from '../architecture/source-imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shell = sourceFiles(['main']).filter((file) => !file.startsWith('main/backend/'));
const windows = shell.flatMap(windowsIn);

test('the scan finds the windows of the program', () => {
  expect(windows.map(({ file }) => file)).toEqual([
    'main/printing/print-window.ts',
    'main/window/counter-window.ts',
  ]);
});

describe.each(windows)('the window made in $file', ({ preferences }) => {
  test.each([
    ['sandbox', 'true'],
    ['contextIsolation', 'true'],
    ['nodeIntegration', 'false'],
    ['spellcheck', 'false'],
  ])('says %s: %s', (name, value) => {
    expect(preferences.get(name)).toBe(value);
  });

  test.each([
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
    'enableWebSQL',
    'plugins',
  ])('does not set %s', (name) => {
    expect(preferences.has(name)).toBe(false);
  });

  test('switches nothing dangerous on', () => {
    const risky = ['webviewTag', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'];
    expect(risky.filter((name) => preferences.get(name) === 'true')).toEqual([]);
    expect(preferences.get('webSecurity')).not.toBe('false');
  });
});

test.each([
  ['shell.openExternal', 'opens addresses outside of the program'],
  ['executeJavaScriptInIsolatedWorld', 'runs code past the page'],
  ['disable-web-security', 'switches the protection of the page off'],
  ['ELECTRON_RUN_AS_NODE', 'turns the program into Node'],
  ['remote.', 'gives the page what main has'],
])('the shell does not use %s, which %s', (word) => {
  expect(shell.filter((file) => read(file).includes(word))).toEqual([]);
});

interface FoundWindow {
  file: string;
  preferences: ReadonlyMap<string, string>;
}

/** Each `new BrowserWindow({ … })` with the values written in its webPreferences. */
function windowsIn(file: string): FoundWindow[] {
  const found: FoundWindow[] = [];
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'BrowserWindow') {
      const options = node.arguments?.[0];
      const preferences = options && member(options, 'webPreferences');
      found.push({ file, preferences: preferences ? members(preferences) : new Map() });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function member(object: ts.Expression, name: string): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(object)) return undefined;
  const found = object.properties.find((property) => property.name?.getText() === name);
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function members(object: ts.Expression): Map<string, string> {
  if (!ts.isObjectLiteralExpression(object)) return new Map();
  return new Map(
    object.properties
      .filter((property) => ts.isPropertyAssignment(property))
      .map((property) => [property.name.getText(), property.initializer.getText()]),
  );
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
