import { describe, expect, test } from 'vitest';

import { readCustomerName } from '../../../../shared/import/cells/customer-name.ts';
import { readPhone } from '../../../../shared/import/cells/phone.ts';
import {
  readCode,
  readOrderNumber,
  readRequiredText,
  readText,
} from '../../../../shared/import/cells/text.ts';
import type { CellReading } from '../../../../shared/import/cells/cell-reading.ts';

function messages({ findings }: CellReading<unknown>): string {
  return findings.map(({ message }) => message).join();
}

function proposals({ findings }: CellReading<unknown>): unknown[] {
  return findings.map(({ proposal }) => proposal && [proposal.kind, proposal.to]);
}

describe('free text', () => {
  test.each([
    '=1+1',
    '+86',
    '-',
    '@home',
    '=HYPERLINK("http://x")',
    '2280×920',
    '香港中路１２号',
    '"海尔路"1号,2单元',
  ])('stays exactly: %s', (text) => {
    expect(readText(100)(text)).toEqual({ value: text, findings: [] });
  });

  test.each([
    ['  三人位沙发　', '三人位沙发'],
    ['三人位\r\n沙发', '三人位 沙发'],
    ['三人位 \n\n 沙发', '三人位 沙发'],
    ['三人位\t沙发', '三人位 沙发'],
    ['三人位  沙发', '三人位  沙发'],
  ])('blanks at its ends do not count, a line break is a blank: %j', (text, value) => {
    expect(readText(100)(text)).toEqual({ value, findings: [] });
  });

  test.each(['青岛\ufffd', '收\u0007据', '沙\u200b发', '\u202e发沙', '沙\ufeff发'])(
    'nobody can read in full is asked again: %j',
    (text) => {
      expect(messages(readText(100)(text))).toMatch(/乱码或看不见的字符/);
    },
  );

  test('may have as many characters as can be typed by hand, and not one more', () => {
    expect(readText(100)('长'.repeat(100)).value).toHaveLength(100);
    expect(messages(readText(100)('长'.repeat(101)))).toMatch(/超过 100 个字/);
  });

  test('that is needed may not be blank', () => {
    expect(messages(readRequiredText(100)(' 　 '))).toBe('没有填写，请补上。');
  });
});

describe.each([
  ['an order number', readOrderNumber],
  ['a code', readCode],
])('%s', (_, read) => {
  test.each(['XS20261101001', 'SF-2201', 'A 1', '20261101001', '1E5'])('%s is taken', (text) => {
    expect(read(` ${text} `)).toEqual({ value: text, findings: [] });
  });

  test.each([
    ['', /没有填写/],
    ['=A1', /看起来像公式.*没有执行/],
    ['＝A1', /看起来像公式/],
    ['+1', /看起来像公式/],
    ['-1', /看起来像公式/],
    ['@x', /看起来像公式/],
    ['2.02611E+12', /科学计数法/],
    ['XS\n1', /中间有换行/],
    ['长'.repeat(101), /超过/],
  ])('%j is a problem', (text, words) => {
    expect(messages(read(text))).toMatch(words);
  });

  test('in full width is proposed in half width', () => {
    const reading = read('ＸＳ－２０２６');
    expect([reading.value, proposals(reading)]).toEqual(['XS-2026', [['fullWidth', 'XS-2026']]]);
  });
});

describe('the name of a customer', () => {
  test.each(['高玉静', '周𠮷', '阿依古丽·买买提', 'John Smith', '王 Wei', '䶮'])(
    '%s is taken',
    (name) => {
      expect(readCustomerName(`${name} `)).toEqual({ value: name, findings: [] });
    },
  );

  test.each([
    ['王 伟', '王伟'],
    ['王　伟', '王伟'],
    ['欧阳\n喆', '欧阳喆'],
    ['王 伟 明', '王伟明'],
    ['王伟 明', '王伟明'],
    ['欧阳 娜娜', '欧阳娜娜'],
    ['周 𠮷', '周𠮷'],
    ['John  Smith', 'John Smith'],
    ['John\nSmith', 'John Smith'],
  ])('%j would make a second customer: %s is proposed', (from, to) => {
    const reading = readCustomerName(from);
    expect([reading.value, proposals(reading)]).toEqual([to, [['nameGap', to]]]);
  });

  test.each(['王伟 李芳', '张三丰 李四', '王 伟\n李 芳 芳'])(
    '%j may be two people: nothing is proposed',
    (text) => {
      const reading = readCustomerName(text);
      expect([reading.value, proposals(reading)]).toEqual([undefined, [null]]);
      expect(messages(reading)).toMatch(/如果是两个人，请只留一位/);
    },
  );

  test.each([
    ['', /没有填写/],
    ['=HYPERLINK("http://x","陈")点我', /看起来像公式.*没有执行/],
    ['长'.repeat(61), /超过 60 个字/],
  ])('%s is a problem', (text, words) => {
    expect(messages(readCustomerName(text))).toMatch(words);
  });
});

describe('a phone number', () => {
  test.each([
    ['19912345678', '19912345678'],
    ['199 1234 5678', '19912345678'],
    ['+86 199-1234-5678', '19912345678'],
    ['0532-88881234', '053288881234'],
  ])('%s is taken', (text, value) => {
    expect(readPhone(text)).toEqual({ value, findings: [] });
  });

  test('in full width is proposed in half width', () => {
    const reading = readPhone('１９９１２３４５６７８');
    expect([reading.value, proposals(reading)]).toEqual([
      '19912345678',
      [['fullWidth', '19912345678']],
    ]);
  });

  test.each([
    ['', /没有填写/],
    ['1.99E+10', /科学计数法.*重新填写完整号码/],
    ['199000000', /不是有效的电话号码/],
    ['１９９', /不是有效的电话号码/],
    ['=19912345678', /看起来像公式/],
    ['-19912345', /看起来像公式/],
    ['1'.repeat(101), /超过 100 个字/],
  ])('%s is a problem without proposal', (text, words) => {
    const reading = readPhone(text);
    expect([reading.value, proposals(reading)]).toEqual([undefined, [null]]);
    expect(messages(reading)).toMatch(words);
  });
});

describe('what a sheet program puts around digits to keep them', () => {
  test.each([
    ['="19912345678"', '19912345678'],
    ['="0532-88881234"', '053288881234'],
    ["'19912345678", '19912345678'],
    [' ="19912345678" ', '19912345678'],
  ])('%s is the phone %s', (text, value) => {
    expect(readPhone(text)).toEqual({ value, findings: [] });
  });

  test.each([
    ['="0012"', '0012'],
    ["'0012", '0012'],
  ])('%s is the code %s', (text, value) => {
    expect(readCode(text)).toEqual({ value, findings: [] });
  });

  test.each(['="1"&"2"', '=0012', '="=1+1"', '=HYPERLINK("0012")', '="0012', "=''0012"])(
    'is nothing else: %s',
    (text) => {
      expect(messages(readCode(text))).toMatch(/看起来像公式/);
    },
  );

  test('stays where any text may stand', () => {
    expect(readText(100)('="0012"').value).toBe('="0012"');
  });
});

describe('an error of a formula', () => {
  test.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!'])(
    '%s is no text, number, name or code',
    (text) => {
      for (const read of [readText(100), readOrderNumber, readCode, readCustomerName, readPhone]) {
        expect(messages(read(text))).toMatch(/是公式出错的结果/);
      }
    },
  );

  test('is not meant by a sign in front of a text', () => {
    expect(readText(100)('#3 楼').value).toBe('#3 楼');
  });
});
