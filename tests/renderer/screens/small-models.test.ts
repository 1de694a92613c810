import { expect, test } from 'vitest';

import { permissionOf } from '../../../renderer/screens/case/permission-of.ts';
import { matchRules } from '../../../renderer/screens/rules/match-rules.ts';
import { checkProfile } from '../../../renderer/screens/settings/check-profile.ts';

test('rules are found by number and by words', () => {
  expect([
    matchRules('can-10').map(({ rule }) => rule),
    matchRules('不赊账').map(({ rule }) => rule),
  ]).toEqual([['CAN-10'], ['RET-10']]);
});

test('a store needs a name', () => {
  expect(Object.keys(checkProfile({ name: ' ', branch: '', code: '' }))).toEqual(['name']);
});

test.each(['bj01', 'BJ-01', '北京', 'BJ0123456'])('%s is no store code', (code) => {
  expect(Object.keys(checkProfile({ name: '某某家居', branch: '', code }))).toEqual(['code']);
});

function approvalAsked(approval: { onPaper: boolean } | null) {
  const action = 'approve';
  const given = { title: '', rule: '', weight: 'main' as const, allowed: true, whyNot: null };
  return permissionOf({ actions: [{ ...given, action, missing: [], approval }] }, action);
}

test('no approval is asked where nobody approves', () => {
  expect(approvalAsked(null)).toBe('none');
});

test('an approver who is signed in approves with the PIN alone', () => {
  expect(approvalAsked({ onPaper: false })).toBe('counter');
});

test('who serves customers may also record what the approver signed on paper', () => {
  expect(approvalAsked({ onPaper: true })).toBe('counterOrPaper');
});
