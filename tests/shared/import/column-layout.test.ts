import { describe, expect, test } from 'vitest';

import { matchColumns } from '../../../shared/import/column-layout.ts';
import { orderTitles } from '../../support/order-file.ts';

describe('the titles of an order file', () => {
  test('are found in any order, with spaces and with columns nobody asked for', () => {
    const titles = ['备注', ...orderTitles.map((title) => ` ${title} `).reverse()];
    expect(matchColumns(titles)).toMatchObject({
      kind: 'matched',
      layout: { orderNumber: titles.length - 1, documents: 1 },
    });
  });

  test('a missing and an unknown one are named', () => {
    const titles = orderTitles.map((title) => (title === '手机号' ? '电话' : title));
    expect(matchColumns(titles)).toEqual({
      kind: 'mismatch',
      missing: ['手机号'],
      repeated: [],
      unknown: ['电话'],
    });
  });

  test('one that stands there twice is named', () => {
    expect(matchColumns([...orderTitles, '数量'])).toMatchObject({ repeated: ['数量'] });
  });
});
