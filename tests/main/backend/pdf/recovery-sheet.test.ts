import { describe, expect, test } from 'vitest';

import { newRecoveryCode } from '../../../../main/backend/keys/recovery-code.ts';
import { layOut } from '../../../../main/backend/pdf/layout/pages.ts';
import { recoverySheet } from '../../../../shared/forms/recovery-sheet.ts';
import { testFonts } from './support/test-fonts.ts';

const code = newRecoveryCode();
const sheet = recoverySheet({
  code,
  keyId: '36d874d4fcf5220c',
  store: { name: '某某家居集团股份有限公司青岛分公司', branch: '香港中路旗舰体验店二层' },
  at: Date.UTC(2026, 10, 21, 2),
  timeZone: 'Asia/Shanghai',
  by: '李明',
});
const pages = layOut(sheet, await testFonts());
const marks = pages.flatMap((page) => page.marks);

describe('the recovery sheet', () => {
  test('is one page', () => {
    expect(pages).toHaveLength(1);
  });

  test('has no code that a camera could read from afar', () => {
    expect(marks.filter(({ kind }) => kind === 'code')).toEqual([]);
  });

  test('shows each group of the code by itself, large, in order', () => {
    const large = marks.filter((mark) => mark.kind === 'text' && mark.size > 20);
    expect(large.map((mark) => (mark.kind === 'text' ? mark.text : ''))).toEqual(code.split('-'));
  });

  test('names no file by the code', () => {
    expect(sheet.title + sheet.number).not.toContain(code.slice(0, 4));
  });
});
