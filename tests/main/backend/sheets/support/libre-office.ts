import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** It waits for nobody: what takes longer has failed. */
const longestMs = 180_000;

/**
 * A sheet as LibreOffice opens it, written in another of its formats. A machine without LibreOffice
 * fails the test. Its paths are plain: under a strange locale it waits for ever at others.
 */
export function convertedByLibreOffice(
  bytes: Uint8Array,
  from: 'xlsx' | 'xls' | 'csv',
  to: 'fods' | 'xls' | 'xlsx',
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'guitai-soffice-'));
  try {
    const source = join(folder, `sheet.${from}`);
    writeFileSync(source, bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to];
    execFileSync('soffice', [...options, '--outdir', join(folder, 'out'), source], {
      stdio: 'pipe',
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
      timeout: longestMs,
    });
    return readFileSync(join(folder, 'out', `sheet.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface FodsCell {
  /** string, float, date … as LibreOffice took it; null for an empty cell. */
  type: string | null;
  /** Of a number or date, as the file says it; of a text its lines. */
  value: string;
  /** A cell that is computed. */
  formula: boolean;
}

/** The cells of the first rows of a flat OpenDocument sheet. */
export function fodsRows(fods: Buffer, rows: number, columns: number): FodsCell[][] {
  const xml = fods.toString('utf8');
  const found = xml.match(/<table:table-row[^]*?<\/table:table-row>/g) ?? [];
  return found.slice(0, rows).map((row) => {
    const cells = row.match(
      /<table:table-cell\b[^>]*\/>|<table:table-cell\b[^]*?<\/table:table-cell>/g,
    );
    return (cells ?? []).flatMap(repeated).slice(0, columns).map(cellOf);
  });
}

function repeated(cell: string): string[] {
  const times = Number(/number-columns-repeated="(\d+)"/.exec(cell)?.[1] ?? 1);
  return Array.from({ length: Math.min(times, 100) }, () => cell);
}

function cellOf(cell: string): FodsCell {
  const type = /office:value-type="(\w+)"/.exec(cell)?.[1] ?? null;
  const stored = /office:(?:date-)?value="([^"]*)"/.exec(cell)?.[1];
  return {
    type,
    value: type === 'string' ? textOf(cell) : (stored ?? ''),
    formula: cell.includes('table:formula='),
  };
}

function textOf(cell: string): string {
  const lines = [...cell.matchAll(/<text:p>([^]*?)<\/text:p>/g)].map(([, line = '']) => line);
  return lines
    .join('\n')
    .replace(/<text:s\/>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
