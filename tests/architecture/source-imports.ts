import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

/** One import as written in a source file. */
export interface SourceImport {
  /** Path of the importing file from the project's folder, with `/`. */
  from: string;
  /** As written. */
  specifier: string;
  /** Path from the project's folder, or the package as written. */
  to: string;
  /** Leaves nothing behind when compiled. */
  typeOnly: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** TypeScript files below the folders, as paths from the project's folder. */
export function sourceFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => posix.join(folder, ...file.split(sep)))
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('/node_modules/'))
      .sort(),
  );
}

/** Everything the file imports or exports from elsewhere, `import()` and `require` included. */
export function importsOf(from: string): SourceImport[] {
  const text = readFileSync(join(root, from), 'utf8');
  const file = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true);
  const found: SourceImport[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    found.push({ from, specifier, to: target(from, specifier), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnly(node.importClause));
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      if (ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && isLoading(node.expression)) {
      const argument = node.arguments[0];
      if (argument !== undefined && ts.isStringLiteral(argument)) add(argument.text, false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  if (clause.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.every((element) => element.isTypeOnly);
}

function isLoading(expression: ts.Expression): boolean {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(expression) && expression.text === 'require';
}

function target(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}
