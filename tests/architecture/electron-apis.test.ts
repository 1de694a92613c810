import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';
import { expect, test } from 'vitest';

import { sourceFiles } from './source-imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('docs/electron-apis.md lists exactly the modules of Electron that the shell uses', () => {
  const used = new Set([...sourceFiles(['main']).flatMap(electronNames), ...usedThroughOthers]);
  expect(documented()).toEqual([...used].sort(byName));
});

/** Reached through a window, not imported by name. */
const usedThroughOthers = ['webContents'];

function documented(): string[] {
  const text = readFileSync(join(root, 'docs', 'electron-apis.md'), 'utf8');
  return [...text.matchAll(/^\| `(\w+)` \|/gm)].map((row) => row[1] ?? '').sort(byName);
}

/** Names a file imports from `electron`, types left out. */
function electronNames(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const clause = statement.importClause;
    const from = statement.moduleSpecifier;
    if (!ts.isStringLiteral(from) || from.text !== 'electron') return [];
    if (clause?.namedBindings === undefined || !ts.isNamedImports(clause.namedBindings)) return [];
    if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
    return clause.namedBindings.elements
      .filter((element) => !element.isTypeOnly)
      .map((element) => element.name.text);
  });
}

function byName(one: string, other: string): number {
  return one.localeCompare(other);
}
