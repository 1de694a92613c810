import { expect, test } from 'vitest';

import { whyNotThisFile } from '../../../renderer/app/import/check-file.ts';

test.each(['orders.csv', '订单.XLSX', '照片.png', '没有后缀'])(
  '%s is taken whatever its name: the content decides',
  (name) => {
    expect(whyNotThisFile(name, 1000)).toBeNull();
  },
);

test('20 MB are taken, one byte more is not', () => {
  expect([
    whyNotThisFile('orders.csv', 20_000_000),
    whyNotThisFile('orders.csv', 20_000_001)?.title,
  ]).toEqual([null, '“orders.csv”超过 20 MB']);
});
