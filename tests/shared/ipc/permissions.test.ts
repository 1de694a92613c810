import { describe, expect, test } from 'vitest';

import { mayAsk, titlesOfWhoMay } from '../../../shared/ipc/permissions.ts';

describe('what a page offers', () => {
  test('is what one of the person’s roles may do', () => {
    expect(mayAsk('orders.cancelPayment', ['receptionist', 'finance'])).toBe(true);
  });

  test('is not what none of them may', () => {
    expect(mayAsk('orders.cancelPayment', ['receptionist', 'generalManager'])).toBe(false);
  });

  test('is what the whole staff may, whatever the roles', () => {
    expect(mayAsk('orders.list', [])).toBe(true);
  });

  test('names who may instead', () => {
    expect(titlesOfWhoMay('orders.cancelPayment')).toBe('店长、财务');
  });

  test('names nobody where everybody may', () => {
    expect(titlesOfWhoMay('orders.list')).toBe('');
  });
});
