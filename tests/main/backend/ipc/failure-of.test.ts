import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { ApplicationError } from '../../../../main/backend/application/application-error.ts';
import { parseInput } from '../../../../main/backend/application/parse-input.ts';
import type { StorageProblem } from '../../../../main/backend/database/storage-error.ts';
import { StorageError } from '../../../../main/backend/database/storage-error.ts';
import { failureOf } from '../../../../main/backend/ipc/failure-of.ts';
import { FontError } from '../../../../main/backend/pdf/fonts.ts';
import { RuleInputError } from '../../../../shared/domain/rule-input-error.ts';

const secret = '王伟 19912345678 /home/xiaoming/data';

/** One of each kind, with what must never reach the person in every text it has. */
const problems: { [K in StorageProblem['kind']]: Extract<StorageProblem, { kind: K }> } = {
  diskFull: { kind: 'diskFull' },
  ioFailed: { kind: 'ioFailed', operation: secret, code: 'EIO' },
  readOnly: { kind: 'readOnly', reason: secret },
  unknownOutcome: { kind: 'unknownOutcome', code: 'EIO' },
  damaged: { kind: 'damaged', files: [secret], detail: secret },
  newerVersion: { kind: 'newerVersion', found: 90, known: 40 },
  lockedByOther: { kind: 'lockedByOther', host: secret },
  migrationFailed: { kind: 'migrationFailed', id: '0050', detail: secret },
  wrongCodec: { kind: 'wrongCodec', found: secret, expected: secret },
  keyFile: { kind: 'keyFile', reason: 'damaged' },
  tooLarge: { kind: 'tooLarge', bytes: 1, limit: 1 },
  contentMissing: { kind: 'contentMissing', sha256: '0'.repeat(64) },
  constraint: { kind: 'constraint', constraint: 'unique', detail: secret },
  statement: { kind: 'statement', detail: secret },
  misuse: { kind: 'misuse', detail: secret },
  closed: { kind: 'closed' },
};

const schema = z.object({
  name: z.string().min(1),
  count: z.int().max(3),
  kind: z.enum(['a']),
  id: z.uuid(),
  note: z.string().refine((text) => text === '', '备注要空着。'),
});
const wrong = { name: '', count: 7, kind: secret, id: secret, note: secret };
const wrongInput = thrownBy(() => parseInput(schema, wrong));
const wrongStored = schema.safeParse(wrong).error;

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const errors: [string, unknown][] = [
  ...Object.values(problems).map((problem): [string, unknown] => [
    `storage ${problem.kind}`,
    new StorageError(problem),
  ]),
  ['wrong input', wrongInput],
  ['stored data that do not fit', wrongStored],
  ['rule input', new RuleInputError('order.paidFen', '已付金额大于订单总额')],
  ['font', new FontError('打印用的字体文件打不开，单据没有生成，数据没有丢失。请重新安装程序。')],
  ['a mistake of the program', new TypeError(secret)],
  ['something thrown that is no error', secret],
];

describe('every failure becomes a sentence', () => {
  test.each(errors)('in Chinese, without data of people: %s', (_, error) => {
    const { message, details } = failureOf(error);
    const texts = [message, ...details.map((detail) => detail.message)];
    for (const text of texts) {
      expect(text).toMatch(/[\u4e00-\u9fff]/);
      expect(text).not.toMatch(/[A-Za-z]{2,}|王伟|1991/);
    }
  });

  test.each(errors)('that says what to do: %s', (_, error) => {
    expect(failureOf(error).message).toMatch(/请|程序会/);
  });

  test.each(errors)('that says nothing was lost: %s', (_, error) => {
    expect(failureOf(error).message).toMatch(
      /都在|没有丢失|没有改动|没有改变|不要删除数据文件夹|内容都在/,
    );
  });

  test('keeps what the application says, and its code', () => {
    const error = new ApplicationError('conflict', '别人改过。', [{ path: 'a', message: '这里' }]);
    expect(failureOf(error)).toMatchObject({
      code: 'conflict',
      message: '别人改过。',
      details: [{ path: 'a', message: '这里' }],
    });
  });

  test('names each wrong field of an input', () => {
    expect(failureOf(wrongInput).details.map(({ path }) => path)).toEqual([
      'name',
      'count',
      'kind',
      'id',
      'note',
    ]);
  });
});

describe('the log', () => {
  test.each<[string, unknown, boolean]>([
    ['gets what was not expected', new TypeError('x'), false],
    ['gets failures of the disk', new StorageError({ kind: 'diskFull' }), false],
    ['gets stored data that do not fit', wrongStored, false],
    ['is spared what a person can mend', new ApplicationError('conflict', '…'), true],
    ['is spared wrong input', wrongInput, true],
  ])('%s', (_, error, known) => {
    expect(failureOf(error).known).toBe(known);
  });
});
