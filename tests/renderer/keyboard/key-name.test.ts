import { expect, test } from 'vitest';

import { keyName } from '../../../renderer/keyboard/key-name.ts';

const press = { key: 'n', ctrlKey: false, altKey: false, metaKey: false, isComposing: false };

test.each([
  ['a letter', { key: 'n' }, 'n'],
  ['a capital is the same key', { key: 'N' }, 'n'],
  ['Ctrl Enter', { key: 'Enter', ctrlKey: true }, 'Ctrl+Enter'],
  ['Ctrl K', { key: 'K', ctrlKey: true }, 'Ctrl+k'],
  ['a function key', { key: 'F2' }, 'F2'],
  ['a bare modifier is no key', { key: 'Control', ctrlKey: true }, null],
  ['Alt belongs to the system', { key: 'n', altKey: true }, null],
  ['a letter of the input method is no key', { key: 'n', isComposing: true }, null],
  ['what the input method took is no key', { key: 'Process' }, null],
])('%s', (_, part, name) => {
  expect(keyName({ ...press, ...part })).toBe(name);
});
