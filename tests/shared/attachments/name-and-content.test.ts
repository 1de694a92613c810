import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  contradictsItsName,
  isNamedLikeAttachment,
  titleFromName,
} from '../../../shared/attachments/name-and-content.ts';
import { refusalWords } from '../../../shared/attachments/refusal-words.ts';

describe('a name that says something else than the bytes', () => {
  test.each([
    ['照片.jpg', 'pdf', true],
    ['照片.PNG', 'pdf', true],
    ['合同.pdf', 'jpeg', true],
    ['照片.png', 'jpeg', false],
    ['合同.pdf', 'pdf', false],
    ['没有后缀', 'pdf', false],
  ] as const)('%s with the bytes of a %s: %s', (name, type, contradicts) => {
    expect(contradictsItsName(name, type)).toBe(contradicts);
  });
});

test.each([
  ['IMG_0001.HEIC', true],
  ['图.svg', true],
  ['订单.xlsx', false],
  ['流水.csv', false],
])('%s is meant as a picture or PDF: %s', (name, meant) => {
  expect(isNamedLikeAttachment(name)).toBe(meant);
});

describe('the first title', () => {
  test.each([
    ['王伟 沙发扶手.jpg', '王伟 沙发扶手'],
    ['扫描  件.2026.11.21.pdf', '扫描 件.2026.11.21'],
    ['.jpg', '附件'],
    ['  .png', '附件'],
  ])('of %s is %s', (name, title) => {
    expect(titleFromName(name, '附件')).toBe(title);
  });

  test('is never empty and never longer than a title may be', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (name) => {
        const title = titleFromName(name, '附件');
        expect(title.trim().length).toBeGreaterThan(0);
        expect(title.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

test('every refusal says that nothing was lost and what to do', () => {
  for (const words of Object.values(refusalWords)) {
    expect(words).toMatch(/没有保存，以前的内容都在。请.+。$/);
  }
});
