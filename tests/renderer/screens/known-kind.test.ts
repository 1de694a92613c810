import { expect, test } from 'vitest';

import { knownKind } from '../../../renderer/screens/settings/known-kind.ts';

const known = [{ word: '清仓', kind: 'clearance', builtIn: true }] as const;

test.each(['清仓', ' 清仓 '])('%s is known already', (word) => {
  expect(knownKind(known, word)).toBe('clearance');
});

test('another word is free', () => {
  expect(knownKind(known, '样品')).toBeNull();
});
