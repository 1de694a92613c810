/** The nonce that main put into this response of index.html. */
export function readNonce(page: Document): string {
  return page.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
}

/**
 * antd creates `<style>` elements at run time, some through libraries that know nothing of nonces.
 * The policy has no 'unsafe-inline', so every style element gets the nonce as it is created.
 */
export function giveStylesTheNonce(page: Document, nonce: string): void {
  Object.defineProperty(page, 'createElement', {
    value(name: string): HTMLElement {
      const element = page.createElementNS(html, name.toLowerCase());
      if (element instanceof HTMLStyleElement) element.nonce = nonce;
      return element;
    },
  });
}

const html = 'http://www.w3.org/1999/xhtml';
