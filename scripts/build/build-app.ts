import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'vite';
import { z } from 'zod';

import { projectRoot } from '../support/project-root.ts';
import { copyAssets } from './assets.ts';
import { appFolder, type BuildKind } from './build-kind.ts';
import { bundles } from './bundles.ts';
import { sourceHash } from './source-hash.ts';

/**
 * Builds the program, unless the last build was made from the same sources, and gives the folder
 * to open. The old build stays in place until the new one is complete.
 */
export async function buildApp(kind: BuildKind): Promise<string> {
  const folder = appFolder(kind);
  const output = join(folder, 'dist');
  const hash = sourceHash();
  if (builtFrom(output) === hash) return folder;
  const work = join(projectRoot, '.cache', `building-${process.pid}`);
  try {
    for (const bundle of bundles(kind, work)) await build(bundle);
    copyAssets(work);
    writeFileSync(join(work, stampName), JSON.stringify({ hash }));
    if (kind === 'development') writeDevelopmentPackage(folder);
    replaceFolder(output, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

const stampName = 'built-from.json';
const stampSchema = z.object({ hash: z.string() });

function builtFrom(output: string): string | null {
  const stamp = join(output, stampName);
  if (!existsSync(stamp)) return null;
  return stampSchema.parse(JSON.parse(readFileSync(stamp, 'utf8'))).hash;
}

const packageSchema = z.object({ name: z.string(), productName: z.string(), version: z.string() });

function writeDevelopmentPackage(folder: string): void {
  const text = readFileSync(join(projectRoot, 'package.json'), 'utf8');
  const { name, productName, version } = packageSchema.parse(JSON.parse(text));
  mkdirSync(folder, { recursive: true });
  const content = { name, productName, version, main: 'dist/main/main.cjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(content, null, 2));
}

function replaceFolder(target: string, fresh: string): void {
  const old = `${fresh}-old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
