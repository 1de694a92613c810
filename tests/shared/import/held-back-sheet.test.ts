import { describe, expect, test } from 'vitest';

import { heldBackSheet } from '../../../shared/import/held-back-sheet.ts';
import type { Sheet } from '../../../shared/import/sheet.ts';
import type { SheetSpec, SheetValue } from '../../../shared/sheets/sheet-spec.ts';
import { cellAt, withCell } from '../../support/changed-cell.ts';
import { fixtureSheet } from '../../support/fixture-sheet.ts';
import { orderCells, orderSheet, orderTitles, sheetOf } from '../../support/order-file.ts';
import { readOrders } from '../../support/read-rows.ts';
import { sheetOfSpec } from '../../support/sheet-of-spec.ts';

const zone = 'Asia/Shanghai';

function heldBack(sheet: Sheet): SheetSpec {
  return heldBackSheet(sheet, readOrders(sheet), zone);
}

function valueOf(spec: SheetSpec, row: number, title: string): SheetValue | undefined {
  return spec.rows[row]?.[spec.columns.findIndex((column) => column.title === title)];
}

describe('the orders that were held back, as a sheet', () => {
  const messy = heldBack(fixtureSheet('orders-messy.csv'));

  test('have the columns of the file in their order, and the reason last', () => {
    expect(messy.columns.map(({ title }) => title)).toEqual([...orderTitles, '原因']);
  });

  test('are all rows of these orders, the row without order number too', () => {
    expect(messy.rows.map(([orderNumber]) => orderNumber)).toEqual([
      'XS20261101001',
      'XS20261101001',
      'XS20261101002',
      'XS20261101003',
      'XS20261101004',
      'XS20261101005',
      'XS20261101006',
      null,
      'XS20261101009',
    ]);
  });

  test.each<[number, string, SheetValue]>([
    [2, '成交单价', 46000],
    [2, '数量', 4],
    [4, '下单时间', Date.parse('2026-11-01T10:00:00+08:00')],
    [6, '送货/提货时间', Date.parse('2026-10-01T10:00:00+08:00')],
    [2, '送货地址', null],
  ])('row %i: a good cell of %s is a number or a time', (row, title, value) => {
    expect(valueOf(messy, row, title)).toBe(value);
  });

  test.each<[number, string, SheetValue]>([
    [0, '客户姓名', '王 伟 '],
    [0, '手机号', '１９９１２３４５６７８'],
    [0, '成交单价', '4,680.00'],
    [2, '下单时间', '45962.4375'],
    [2, '手机号', '1.99E+10'],
    [3, '下单时间', '2026-13-45 10:00'],
    [5, '客户姓名', '=HYPERLINK("http://x","陈")点我'],
    [5, '数量', '-1'],
    [8, '数量', '1.5'],
  ])('row %i: any other cell of %s is the text as it was', (row, title, value) => {
    expect(valueOf(messy, row, title)).toBe(value);
  });

  test('say why, by the rows and titles of the file they came from', () => {
    expect(valueOf(messy, 2, '原因')).toMatch(
      /^原文件第 4 行：“下单时间”日期被表格软件改成了数字.*“手机号”号码被表格软件改成了科学计数法/,
    );
  });

  test('say so of a row that is only there because of another row of its order', () => {
    const spec = heldBack(orderSheet({ total: '9360' }, { total: '9360', code: '' }));
    expect(valueOf(spec, 0, '原因')).toMatch(/^原文件第 2 行：这一行没有问题/);
  });

  test('keep columns of the file that nobody asked for', () => {
    const cells = Object.values(orderCells({ phone: '1' }));
    const spec = heldBack(
      sheetOf([
        ['备注', ...orderTitles],
        ['=1+1', ...cells],
      ]),
    );
    expect(valueOf(spec, 0, '备注')).toBe('=1+1');
  });

  test('of a sheet that was given back before have one reason, the new one', () => {
    const again = heldBack(sheetOfSpec(heldBack(orderSheet({ phone: '1', quantity: '0' }))));
    expect(again.columns.filter(({ title }) => title === '原因')).toHaveLength(1);
    expect(valueOf(again, 0, '原因')).toMatch(/“手机号”.*“数量”/);
  });

  test('keep a row that falls apart whole, so that nothing is lost', () => {
    const cells = Object.values(orderCells({ name: '沙发', size: '2280' }));
    const astray = [...cells.slice(0, 9), '920', ...cells.slice(9)].map((cell, at) =>
      at > 9 && at < 17 ? '' : cell,
    );
    const spec = heldBack(sheetOf([orderTitles, astray]));
    expect(spec.rows[0]).toHaveLength(orderTitles.length + 1);
    expect(valueOf(spec, 0, '票据')).toBe(',收据');
  });

  test('come in when the bad cells are put right', () => {
    const returned = sheetOfSpec(messy);
    const repaired = [
      [4, '下单时间', '2026-11-01 10:30'],
      [4, '手机号', '19900000002'],
      [10, '数量', '1'],
      [10, '金额', '1899.50'],
      [10, '订单总额', '1899.50'],
      [10, '已付金额', '1899.50'],
    ] as const;
    const sheet = repaired.reduce(
      (changed, [row, title, text]) =>
        withCell(
          changed,
          row,
          orderTitles.findIndex((each) => each === title),
          text,
        ),
      returned,
    );
    expect(cellAt(sheet, 4, 0)).toBe('XS20261101002');
    expect(readOrders(sheet).orders.map(({ orderNumber }) => orderNumber)).toEqual([
      'XS20261101002',
      'XS20261101009',
    ]);
  });

  test('have the shape of the file they came from, so that its remembered columns hold', () => {
    const sheet = orderSheet({ phone: '1' });
    expect(readOrders(sheetOfSpec(heldBack(sheet))).shape).toBe(readOrders(sheet).shape);
  });
});
