import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { installPeer } from '../../support/install-peer.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = path.resolve(here, '../../..');

/** What the scanner says; it does not tell where in a file apart from the line. */
export interface Finding {
  id: string;
  /** From the project's folder; N/A for the sources as a whole. */
  file: string;
}

/** SARIF, which the scanner writes in one go; its table of commas it writes by two writes that race. */
const place = z.object({
  physicalLocation: z.object({ artifactLocation: z.object({ uri: z.string() }) }),
});
const found = z.object({ ruleId: z.string(), locations: z.tuple([place]) });
const report = z.object({ runs: z.tuple([z.object({ results: z.array(found) })]) });

/** Installs the scanner the first time. Out of the tests' folder: its packages are no tests. */
export function installScanner(): string {
  const target = path.join(root, '.cache/security-scan');
  const main = 'node_modules/@doyensec/electronegativity/dist/index.js';
  return path.join(installPeer(here, target, main, ['--ignore-scripts']), main);
}

/** Scans one folder (from the project's, or absolute). The scanner exits with 0 whatever it finds: its table counts. */
export function scan(scanner: string, folder: string): Finding[] {
  const out = mkdtempSync(path.join(tmpdir(), 'guitai-scan-'));
  const table = path.join(out, 'found.sarif');
  // Named here because the scanner would ask the network for it.
  const electron = ['-e', '25.1.1'];
  try {
    const input = path.resolve(root, folder);
    execFileSync(process.execPath, [scanner, '-i', input, '-o', table, '-r', ...electron], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [{ results }] = report.parse(JSON.parse(readFileSync(table, 'utf8'))).runs;
    return results.map(({ ruleId, locations: [{ physicalLocation }] }) => {
      const { uri } = physicalLocation.artifactLocation;
      const file = uri === 'file:///' ? ' (N/A)' : `/${uri.replaceAll('\\', '/')}`;
      return { id: ruleId, file: `${folder}${file}` };
    });
  } finally {
    rmSync(out, { recursive: true });
  }
}
