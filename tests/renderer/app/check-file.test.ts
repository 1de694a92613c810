import { expect, test } from 'vitest';

import { whyNotThisFile } from '../../../renderer/app/import/check-file.ts';

test.each(['orders.csv', '订单.CSV'])('%s can be tried', (name) => {
  expect(whyNotThisFile(name, 1000)).toBeNull();
});

test.each(['照片.png', 'orders.xlsx', 'csv', 'orders.csv.exe'])(
  '%s is refused by its kind',
  (name) => {
    expect(whyNotThisFile(name, 1000)?.title).toContain('不是 CSV 订单文件');
  },
);

test('20 MB are taken, one byte more is not', () => {
  expect([
    whyNotThisFile('orders.csv', 20_000_000),
    whyNotThisFile('orders.csv', 20_000_001)?.title,
  ]).toEqual([null, '“orders.csv”超过 20 MB']);
});
