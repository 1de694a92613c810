import { describe, expect, test } from 'vitest';

import { readSheet } from '../../../../main/backend/sheets/read-sheet.ts';
import { orderCells, orderTitles } from '../../../support/order-file.ts';
import { openProblems, readOrders } from '../../../support/read-rows.ts';

const goods = Object.values(
  orderCells({ orderNumber: '="20261120001"', phone: '="19912345678"', code: '="0012"' }),
);

function fileOf(rows: readonly (readonly string[])[], separator: string): Uint8Array {
  return new TextEncoder().encode(rows.map((cells) => `${cells.join(separator)}\r\n`).join(''));
}

describe('digits that are written as a text formula, so that a sheet program keeps them', () => {
  test.each([',', ';', '\t'])('are read as the digits (%j)', async (separator) => {
    const { orders, problems } = readOrders(
      await readSheet(fileOf([orderTitles, goods], separator)),
    );
    expect(problems).toEqual([]);
    expect(orders).toMatchObject([
      { orderNumber: '20261120001', phone: '19912345678', lines: [{ code: '0012' }] },
    ]);
  });

  test('may stand in quotes', async () => {
    const quoted = goods.map((cell) => `"${cell.replaceAll('"', '""')}"`);
    const reading = readOrders(await readSheet(fileOf([orderTitles, quoted], ',')));
    expect(reading.orders[0]?.phone).toBe('19912345678');
  });

  test('do not excuse another quote in their row', async () => {
    const broken = goods.map((cell) => (cell === '="0012"' ? '50"屏' : cell));
    const reading = readOrders(await readSheet(fileOf([orderTitles, broken], ',')));
    expect(openProblems(reading)).toMatchObject([
      { row: 2, message: expect.stringMatching(/引号不成对/) as string },
    ]);
  });
});
