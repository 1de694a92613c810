import { afterEach, expect, test, vi } from 'vitest';

import { developmentHooks } from '../../main/development-hooks.ts';

const fromOutside = {
  GUITAI_DATA_FOLDER: '/tmp/data',
  GUITAI_CLOCK_START: '2026-11-21T10:00:00+08:00',
  GUITAI_CLOCK_FILE: '/tmp/clock',
  GUITAI_PRINT_TO: '/tmp/paper',
  GUITAI_DIALOG_ANSWER: '/tmp/answers.json',
  GUITAI_HOLD_IMPORT_AT: '50',
  GUITAI_KEYCHAIN: '/tmp/keychain',
  GUITAI_NOTIFY_TO: '/tmp/notified',
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a development build takes every hook from outside', () => {
  vi.stubGlobal('__GUITAI_DEVELOPMENT__', true);
  expect(Object.values(developmentHooks(fromOutside)).filter((hook) => hook === null)).toEqual([]);
});

test('without anything from outside no hook is set', () => {
  vi.stubGlobal('__GUITAI_DEVELOPMENT__', true);
  expect(Object.values(developmentHooks({})).filter((hook) => hook !== null)).toEqual([]);
});

test('what people run has no hook, whatever is set from outside', () => {
  vi.stubGlobal('__GUITAI_DEVELOPMENT__', false);
  expect(Object.values(developmentHooks(fromOutside)).filter((hook) => hook !== null)).toEqual([]);
});
