import { extname, join } from 'node:path';

export interface PageFile {
  path: string;
  type: string;
  isDocument: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
};

/** Names of files and folders of the page: no dots alone, no separators, no escapes. */
const safePath = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/**
 * The file behind `app://ui/<path>`, or null for anything that is not plainly a file of the page.
 * A path is accepted by its looks, never cleaned: what needs cleaning is an attack.
 */
export function pageFile(pageFolder: string, url: string): PageFile | null {
  const prefix = 'app://ui/';
  if (!url.startsWith(prefix)) return null;
  const path = url.slice(prefix.length).replace(/[?#].*$/, '');
  const name = path === '' ? 'index.html' : path;
  const type = types[extname(name)];
  if (type === undefined || !safePath.test(name)) return null;
  return { path: join(pageFolder, ...name.split('/')), type, isDocument: name === 'index.html' };
}
