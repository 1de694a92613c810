import { describe, expect, test } from 'vitest';

import {
  emptyGuideDraft,
  isStepWhole,
  type GuideDraft,
} from '../../../../renderer/screens/first-start/guide-draft.ts';
import {
  neighbour,
  stepsOfGuide,
  typedSteps,
} from '../../../../renderer/screens/first-start/guide-steps.ts';

const twice = (secret: string) => ({ first: secret, again: secret });
const whole: GuideDraft = {
  profile: { name: '某某家居', branch: '', code: '' },
  managerName: '李明',
  secret: twice('604817'),
  passphrase: twice('shafa pei chaji'),
};

function titles(needsPassphrase: boolean): string[] {
  return stepsOfGuide(needsPassphrase).map(({ title }) => title);
}

describe('the way through the guide', () => {
  test('where the system keeps keys no passphrase is asked', () => {
    expect(titles(false)).toEqual(['门店', '店长', '恢复单', '备份文件夹', '完成']);
  });

  test('where it does not, the passphrase comes before anything is saved', () => {
    expect(titles(true)).toEqual(['门店', '店长', '开机口令', '恢复单', '备份文件夹', '完成']);
  });

  test('one can go back to what was typed', () => {
    expect(neighbour(typedSteps(true), 'passphrase', -1)).toBe('manager');
  });

  test('the first step has nothing before it, the last typed one nothing after it', () => {
    const steps = typedSteps(false);
    expect([neighbour(steps, 'store', -1), neighbour(steps, 'manager', 1)]).toEqual([null, null]);
  });
});

describe('when one can go on', () => {
  test.each(['store', 'manager', 'passphrase'] as const)('%s, all typed', (step) => {
    expect(isStepWhole(step, whole)).toBe(true);
  });

  test.each(['store', 'manager', 'passphrase'] as const)('%s, nothing typed: not yet', (step) => {
    expect(isStepWhole(step, emptyGuideDraft)).toBe(false);
  });

  test.each<[string, 'store' | 'manager' | 'passphrase', Partial<GuideDraft>]>([
    ['a store code with a hyphen', 'store', { profile: { ...whole.profile, code: 'BJ-1' } }],
    ['a manager without a name', 'manager', { managerName: ' ' }],
    ['a PIN of five digits', 'manager', { secret: twice('60481') }],
    ['a PIN that counts up', 'manager', { secret: twice('123456') }],
    ['a PIN typed twice differently', 'manager', { secret: { first: '604817', again: '604718' } }],
    ['a short passphrase', 'passphrase', { passphrase: twice('shafa') }],
    ['a passphrase of few digits', 'passphrase', { passphrase: twice('6048172951') }],
  ])('not with %s', (_, step, part) => {
    expect(isStepWhole(step, { ...whole, ...part })).toBe(false);
  });
});
