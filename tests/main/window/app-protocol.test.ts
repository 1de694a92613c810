import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { answerFor } from '../../../main/window/app-protocol.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guitai-page-'));
  await writeFile(
    join(folder, 'index.html'),
    '<head><meta name="csp-nonce" content="__CSP_NONCE__" /></head>',
  );
  await writeFile(join(folder, 'page.js'), 'void 0');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('the document', () => {
  test('carries the nonce that its own policy allows', async () => {
    const response = await answerFor(folder, 'GET', 'app://ui/');
    const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? 'none';
    expect(policyOf(response)).toContain(`style-src 'self' 'nonce-${nonce}'`);
  });

  test('has another nonce each time', async () => {
    const [first, second] = [
      await answerFor(folder, 'GET', 'app://ui/'),
      await answerFor(folder, 'GET', 'app://ui/'),
    ];
    expect(policyOf(first)).not.toBe(policyOf(second));
  });
});

describe('every answer', () => {
  test.each(['app://ui/', 'app://ui/page.js'])(
    '%s allows neither inline code nor eval',
    async (url) => {
      const policy = policyOf(await answerFor(folder, 'GET', url));
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(policy).toContain("default-src 'none'");
    },
  );

  test('must be taken for what it is called', async () => {
    const response = await answerFor(folder, 'GET', 'app://ui/page.js');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });
});

describe('refused', () => {
  test.each([
    ['what is not there', 'GET', 'app://ui/missing.js'],
    ['what lies elsewhere', 'GET', 'app://ui/../page.js'],
    ['anything but reading', 'POST', 'app://ui/page.js'],
  ])('%s', async (_what, method, url) => {
    const response = await answerFor(folder, method, url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });
});

function policyOf(response: Response): string {
  return response.headers.get('content-security-policy') ?? '';
}
