import { expect, test } from 'vitest';

import { whyNotOpen } from '../../../renderer/app/counter/use-why-not-open.ts';

test.each([
  ['cancellation', 'receptionist'],
  ['repair', 'receptionist'],
  ['return', 'storeManager'],
] as const)('a %s is begun by a %s', (procedure, role) => {
  expect(whyNotOpen(procedure, [role])).toBeNull();
});

test('who may not begin a return is told who may (RET-13)', () => {
  expect(whyNotOpen('return', ['receptionist', 'finance'])).toBe('由店长办理，可按 F2 换人。');
});
