import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word as poppler found it on a page, in points from the top left corner. */
export interface FoundWord {
  page: number;
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Text of all pages in the order it was drawn, pages parted by form feeds. */
export function textOf(pdf: Uint8Array): string {
  return withFile(pdf, (path) => run('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-']));
}

/** Without white space: poppler sets spaces and line ends by its own judgement. */
export function solidText(text: string): string {
  return text.replace(/\s/gu, '');
}

export function wordsOf(pdf: Uint8Array): FoundWord[] {
  const html = withFile(pdf, (path) => run('pdftotext', ['-bbox', path, '-']));
  return html.split('<page ').flatMap((page, index) =>
    Array.from(
      page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gu),
      ([, left, top, right, bottom, text = '']) => ({
        page: index,
        text,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }),
    ),
  );
}

/** `pdfinfo` as pairs. */
export function infoOf(pdf: Uint8Array): Map<string, string> {
  const lines = withFile(pdf, (path) => run('pdfinfo', ['-isodates', path])).split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.replace(/^.*?:\s*/u, '')]));
}

export interface FoundFont {
  name: string;
  embedded: boolean;
  subset: boolean;
  unicode: boolean;
}

export function fontsOf(pdf: Uint8Array): FoundFont[] {
  const lines = withFile(pdf, (path) => run('pdffonts', [path]))
    .trim()
    .split('\n')
    .slice(2);
  return lines.map((line) => {
    const [name = ''] = line.split(/\s/u);
    const [embedded, subset, unicode] = line.split(/\s+/u).slice(-5, -2);
    return {
      name,
      embedded: embedded === 'yes',
      subset: subset === 'yes',
      unicode: unicode === 'yes',
    };
  });
}

/** Each page as a PNG. */
export function pngsOf(pdf: Uint8Array, dpi: number): Uint8Array[] {
  return imagesOf(pdf, ['-png', '-gray', '-r', String(dpi)]);
}

export interface GrayImage {
  width: number;
  height: number;
  /** 0 is black, 255 white; row by row. */
  pixels: Uint8Array;
}

/** Each page in shades of gray. */
export function grayPagesOf(pdf: Uint8Array, dpi: number): GrayImage[] {
  return imagesOf(pdf, ['-gray', '-r', String(dpi)]).map((file) => {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(
      Buffer.from(file.slice(0, 40)).toString('latin1'),
    );
    if (header === null) throw new Error('pdftoppm wrote no PGM.');
    const [whole, width, height] = header;
    return {
      width: Number(width),
      height: Number(height),
      pixels: file.subarray(whole.length),
    };
  });
}

function imagesOf(pdf: Uint8Array, options: string[]): Uint8Array[] {
  return withFile(pdf, (path, folder) => {
    run('pdftoppm', [...options, path, join(folder, 'page')]);
    const names = readdirSync(folder).filter((name) => name.startsWith('page'));
    return names.sort().map((name) => readFileSync(join(folder, name)));
  });
}

function withFile<T>(pdf: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'guitai-pdf-'));
  try {
    const path = join(folder, 'form.pdf');
    writeFileSync(path, pdf);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A missing tool fails the test: poppler-utils belongs to the tests. */
function run(tool: string, options: string[]): string {
  return execFileSync(tool, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
