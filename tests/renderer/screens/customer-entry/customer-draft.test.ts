import { expect, test } from 'vitest';

import {
  checkCustomer,
  customerWrongOf,
} from '../../../../renderer/screens/customer-entry/customer-draft.ts';

const typed = { name: '王伟', phone: '１９９ 1234-5678', address: '', reason: '' };

test('a name and a phone, however it is written, are enough for a new customer', () => {
  expect(checkCustomer(typed, false)).toEqual({});
});

test('a correction needs a reason', () => {
  expect(Object.keys(checkCustomer(typed, true))).toEqual(['reason']);
});

test('half a phone is asked again', () => {
  expect(Object.keys(checkCustomer({ ...typed, phone: '1991234' }, false))).toEqual(['phone']);
});

test('what the backend names is found at its field', () => {
  const details = [
    { path: 'entry.phone', message: '号码不对。' },
    { path: 'customers/7', message: '打开。' },
  ];
  expect(customerWrongOf(details)).toEqual({ phone: '号码不对。' });
});
