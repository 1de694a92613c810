import { expect, test } from 'vitest';

import { isTrustedSender } from '../../../main/boundary/trusted-sender.ts';

const ownWindow = 7;

function sender(change: { url?: string; parent?: unknown; id?: number } = {}) {
  const { url = 'app://ui/', parent = null, id = ownWindow } = change;
  return { senderFrame: { url, parent }, sender: { id } };
}

test.each(['app://ui/', 'app://ui/#/cases/1', 'app://ui/index.html'])(
  'our page at %s in our window is trusted',
  (url) => {
    expect(isTrustedSender(sender({ url }), ownWindow)).toBe(true);
  },
);

test.each([
  ['another site', { url: 'https://example.com/' }],
  ['a site whose name begins like ours', { url: 'app://ui.example/' }],
  ['our name as the name of a person', { url: 'app://ui@example/' }],
  ['a local file', { url: 'file:///app://ui/' }],
  ['an empty page', { url: 'about:blank' }],
  ['a frame inside our page', { parent: {} }],
  ['another window', { id: ownWindow + 1 }],
])('%s is not', (_who, change) => {
  expect(isTrustedSender(sender(change), ownWindow)).toBe(false);
});

test('a frame that is already gone is not', () => {
  const event = { senderFrame: null, sender: { id: ownWindow } };
  expect(isTrustedSender(event, ownWindow)).toBe(false);
});
