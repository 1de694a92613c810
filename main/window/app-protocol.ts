import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { Protocol } from 'electron';

import { contentSecurityPolicy } from './content-security-policy.ts';
import { pageFile } from './page-file.ts';

export const pageOrigin = 'app://ui/';

/** Serves the built page, and nothing else, as `app://ui/…`. */
export function servePage(protocol: Protocol, pageFolder: string): void {
  protocol.handle('app', (request) => answerFor(pageFolder, request.method, request.url));
}

/** The answer to one request for a file of the page. */
export async function answerFor(
  pageFolder: string,
  method: string,
  url: string,
): Promise<Response> {
  const file = method === 'GET' ? pageFile(pageFolder, url) : null;
  if (file === null) return refused();
  try {
    const bytes = await readFile(file.path);
    return file.isDocument
      ? documentResponse(bytes.toString('utf8'))
      : fileResponse(bytes, file.type);
  } catch {
    return refused();
  }
}

/** A fresh nonce each time: antd puts it on its style tags, so no inline style is allowed blindly. */
function documentResponse(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(html.replace('__CSP_NONCE__', nonce), {
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
    },
  });
}

function fileResponse(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...commonHeaders,
      'content-type': type,
      // Also holds inside workers, which have the policy of their own response.
      'content-security-policy': contentSecurityPolicy(null),
    },
  });
}

function refused(): Response {
  return new Response('', { status: 404, headers: commonHeaders });
}

const commonHeaders = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
