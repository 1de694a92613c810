import { expect, test } from 'vitest';

import { storageSentence } from '../../../../renderer/app/storage/storage-sentence.ts';

const since = Date.parse('2026-11-20T21:03:00+08:00');

test('since when the backup folder is gone is told by the clock of the store', () => {
  expect(storageSentence({ kind: 'backupFolderGone', since }, 'Asia/Shanghai')).toContain(
    '从 2026-11-20 21:03 起',
  );
});

test('why backing up fails is told', () => {
  const notice = { kind: 'backupFailing', since, problem: '备份文件夹空间不足。' } as const;
  expect(storageSentence(notice, 'Asia/Shanghai')).toContain('备份文件夹空间不足。');
});

test.each([
  [null, '可能有缺失'],
  [0, '没有缺失'],
  [3, '3 次保存没有找回'],
])('of damage: %s lost saves are told as %s', (lostRecords, words) => {
  expect(storageSentence({ kind: 'damageSetAside', lostRecords }, 'Asia/Shanghai')).toContain(
    words,
  );
});

test.each([
  [0, 0, /恢复到 2026-11-20 21:03 的内容。请核对/],
  [3, 0, /少了 3 次保存/],
  [0, 2, /有 2 个附件或表单文件/],
])(
  'after a restore with %s lost saves and %s missing papers, it is told so',
  (lostSaves, missing, words) => {
    const notice = { kind: 'restored', madeAt: since, lostSaves, missing } as const;
    expect(storageSentence(notice, 'Asia/Shanghai')).toMatch(words);
  },
);
