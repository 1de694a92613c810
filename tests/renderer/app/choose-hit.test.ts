import { expect, test } from 'vitest';

import { addressOf, exactHit } from '../../../renderer/app/search/choose-hit.ts';
import type { SearchHit } from '../../../renderer/app/search/choose-hit.ts';

const hit = (title: string): SearchHit => ({ kind: 'order', id: title, title, subtitle: '' });

test('the only hit is opened', () => {
  expect(exactHit('wj', [hit('武建静')])?.title).toBe('武建静');
});

test('among several, the one whose number was scanned is opened', () => {
  expect(exactHit('xs2 '.trim(), [hit('XS1'), hit('XS2')])?.title).toBe('XS2');
});

test('among several that only resemble it, the person chooses', () => {
  expect(exactHit('XS', [hit('XS1'), hit('XS2')])).toBeNull();
});

test('two of the same name are never guessed', () => {
  expect(exactHit('王伟', [hit('王伟'), hit('王伟')])).toBeNull();
});

test('a hit leads to its page', () => {
  expect(addressOf({ kind: 'case', id: '7' })).toBe('/cases/7');
});
