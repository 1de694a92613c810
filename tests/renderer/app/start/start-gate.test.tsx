import { expect, test } from 'vitest';

import { StartGate } from '../../../../renderer/app/start-gate.tsx';
import type { VaultState } from '../../../../shared/ipc/schemas/trust.ts';
import { wordsOf } from '../../support/still.tsx';

function windowWhen(vault: VaultState): string {
  return wordsOf(<StartGate />, { 'vault.state': vault });
}

test.each<[string, VaultState, string]>([
  ['a new folder begins with the store', { state: 'new', keychain: true }, '欢迎使用柜台'],
  ['data of before are encrypted first', { state: 'plain', keychain: true }, '给数据加密'],
  ['a passphrase is asked for', { state: 'locked', passphrase: true }, '输入开机口令就能打开'],
  [
    'a key that is gone is replaced by the recovery code',
    { state: 'locked', passphrase: false },
    '系统没有这份数据的钥匙',
  ],
  ['why the data cannot be opened', { state: 'failed', message: '数据坏了。' }, '数据坏了。'],
  ['a way back when they cannot be opened', { state: 'failed', message: '' }, '从备份恢复'],
  ['while the data open', { state: 'opening' }, '正在打开数据'],
])('%s', (_, vault, words) => {
  expect(windowWhen(vault)).toContain(words);
});
