import { describe, expect, test } from 'vitest';

import { columnLetter, columnName, shapeOf } from '../../../shared/import/column-title.ts';
import { columnWords } from '../../../shared/import/column-words.ts';
import {
  orderColumns,
  orderColumnTitles,
  requiredColumns,
  type OrderColumn,
} from '../../../shared/import/columns.ts';
import { checkChoice, matchTitles } from '../../../shared/import/match-columns.ts';
import { orderTitles } from '../../support/order-file.ts';

const optional = orderColumns.filter((column) => !requiredColumns.some((each) => each === column));

describe('the titles of an order file', () => {
  test('are found in any order and among columns nobody asked for', () => {
    const titles = ['备注', ...[...orderTitles].reverse(), '门店'];
    const { columns, missing } = matchTitles(titles);
    expect(missing).toEqual([]);
    expect(columns).toMatchObject({ documents: 1, orderNumber: orderTitles.length });
  });

  test.each<[string, OrderColumn]>([
    ['订单编号', 'orderNumber'],
    ['单号', 'orderNumber'],
    ['销售单号', 'orderNumber'],
    ['下单日期', 'orderedAt'],
    ['开单时间', 'orderedAt'],
    ['客户', 'customerName'],
    ['顾客', 'customerName'],
    ['会员姓名', 'customerName'],
    ['收货人', 'customerName'],
    ['手机', 'phone'],
    ['联系电话', 'phone'],
    ['电话', 'phone'],
    ['地址', 'address'],
    ['收货地址', 'address'],
    ['导购员', 'consultant'],
    ['业务员', 'consultant'],
    ['销售员', 'consultant'],
    ['货号', 'code'],
    ['商品编号', 'code'],
    ['SKU', 'code'],
    ['品名', 'name'],
    ['商品', 'name'],
    ['规格型号', 'size'],
    ['尺寸', 'size'],
    ['花色', 'color'],
    ['类别', 'kind'],
    ['类型', 'kind'],
    ['商品类型', 'kind'],
    ['件数', 'quantity'],
    ['单价', 'unitPrice'],
    ['售价', 'unitPrice'],
    ['成交价', 'unitPrice'],
    ['小计', 'amount'],
    ['行金额', 'amount'],
    ['合计', 'total'],
    ['总额', 'total'],
    ['应收', 'total'],
    ['已付', 'paid'],
    ['实收', 'paid'],
    ['已收', 'paid'],
    ['送货日期', 'deliveredAt'],
    ['提货时间', 'deliveredAt'],
    ['交货时间', 'deliveredAt'],
    ['票据类型', 'documents'],
    ['发票', 'documents'],
  ])('%s means %s', (title, column) => {
    expect(matchTitles([title]).columns).toEqual({ [column]: 0 });
  });

  test.each([
    '  单 价 ',
    '单价（元）',
    '单价(元)',
    '单价【单位：元】',
    '单价\n（元）',
    '＊单价：',
    '单　价',
    '单价*(必填)',
  ])('“%s” is 单价 all the same', (title) => {
    expect(matchTitles([title]).columns).toEqual({ unitPrice: 0 });
  });

  test.each(['ｓｋｕ', 'Sku', '规格（长×宽×高mm）', '数量(件)', '送货/提货时间'])(
    '“%s” is known',
    (title) => {
      expect(Object.keys(matchTitles([title]).columns)).toHaveLength(1);
    },
  );

  test.each([
    '单价（原价）',
    '单价（会员）',
    '价格',
    '日期',
    '型号',
    '金额合计与实收',
    '',
    '（元）',
  ])('“%s” is not guessed', (title) => {
    expect(matchTitles([title]).columns).toEqual({});
  });

  test('an exact title beats a synonym, wherever it stands', () => {
    expect(matchTitles(['单号', '订单号', '编号']).columns).toEqual({ orderNumber: 1 });
  });

  test('two synonyms of one column are not guessed: the person is asked', () => {
    const { columns, missing } = matchTitles(['客户', '收货人']);
    expect([columns, missing.includes('customerName')]).toEqual([{}, true]);
  });

  test('a title that stands there twice is not replaced by a synonym', () => {
    expect(matchTitles(['数量', '数量', '件数']).columns).toEqual({});
  });

  test.each(requiredColumns)('without %s the person is asked', (column) => {
    const titles = orderTitles.map((title) => (title === orderColumnTitles[column] ? '？' : title));
    expect(matchTitles(titles).missing).toEqual([column]);
  });

  test.each(optional)('%s may be missing', (column) => {
    const titles = orderTitles.filter((title) => title !== orderColumnTitles[column]);
    expect(matchTitles(titles).missing).toEqual([]);
  });

  test('no word stands for two columns, nor for another one than the title of', () => {
    const words = [...orderTitles, ...orderColumns.flatMap((column) => columnWords[column])];
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  test.each(orderColumns.flatMap((column) => columnWords[column].map((word) => [word, column])))(
    'the synonym %s is written as titles are compared, and means %s',
    (word, column) => {
      expect(matchTitles([word]).columns).toEqual({ [column]: 0 });
    },
  );
});

describe('a choice of columns', () => {
  const whole = Object.fromEntries(requiredColumns.map((column, at) => [column, at]));

  test('is taken as it is; nothing is added by guessing', () => {
    expect(checkChoice(whole, 30)).toEqual({ columns: whole, missing: [] });
  });

  test('is refused where two columns stand in one place', () => {
    const { columns, missing } = checkChoice({ ...whole, address: 0 }, 30);
    expect(missing).toEqual(['orderNumber', 'address']);
    expect(columns.orderNumber).toBeUndefined();
  });

  test('is refused where the file has no such column', () => {
    expect(checkChoice(whole, requiredColumns.length - 1).missing).toEqual(['paid']);
  });
});

describe('the shape of a file', () => {
  test('does not change with blanks, width or units', () => {
    expect(shapeOf(['单 价（元）', 'ＳＫＵ'])).toBe(shapeOf(['单价', 'sku']));
  });

  test.each([[['sku', '单价']], [['单价', 'sku', '']], [['单价sku']]])(
    'changes with the order and number of its columns: %o',
    (titles) => {
      expect(shapeOf(titles)).not.toBe(shapeOf(['单价', 'sku']));
    },
  );

  test('is that of the original for a sheet we gave back, with 原因 at its end', () => {
    expect(shapeOf(['单价', 'sku', '原因'])).toBe(shapeOf(['单价', 'sku']));
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
])('column %i has the letter %s', (position, letter) => {
  expect(columnLetter(position)).toBe(letter);
});

test('a column without title is named by its letter', () => {
  expect(columnName(['单号', ''], 1)).toBe('B 列');
});
