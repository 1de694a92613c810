import { expect, test } from 'vitest';

import { caseKindTitle } from '../../../shared/domain/case-kind-title.ts';

test.each([
  ['QX-20261121-001', '取消订单'],
  ['WX-20261121-001', '产品维修'],
  ['TH-20261121-001', '退货'],
  ['BJ01-HH-20261121-1000', '换货'],
])('%s is called %s', (number, title) => {
  expect(caseKindTitle(number)).toBe(title);
});

test('what is no case number is called nothing', () => {
  expect(() => caseKindTitle('XX-1')).toThrow('Not a case number.');
});
