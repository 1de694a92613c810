import { expect, test } from 'vitest';

import { permissionOf } from '../../../renderer/screens/case/permission-of.ts';
import { matchRules } from '../../../renderer/screens/rules/match-rules.ts';
import { checkProfile } from '../../../renderer/screens/settings/check-profile.ts';
import { cancellation } from '../../../shared/procedures/cancellation/index.ts';
import { transitionOf } from '../../../shared/procedures/transition.ts';

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

function approvalAsked(action: string, stage: string, onPaper: boolean) {
  const actions = [
    {
      action,
      title: '',
      rule: '',
      weight: 'main' as const,
      allowed: true,
      onPaper,
      whyNot: null,
      missing: [],
    },
  ];
  return permissionOf({ actions }, action, transitionOf(cancellation, stage, action));
}

test('no approval is asked where nobody approves', () => {
  expect(approvalAsked('withdraw', 'draft', false)).toBe('none');
});

test('an approver at the counter approves in person', () => {
  expect(approvalAsked('approve', 'approval', false)).toBe('counter');
});

test('others record what the approver signed on paper', () => {
  expect(approvalAsked('approve', 'approval', true)).toBe('paper');
});

test('after the approval a withdrawal needs the approver too (CASE-3)', () => {
  expect(approvalAsked('withdraw', 'filing', true)).toBe('paper');
});
