import { expect, test } from 'vitest';

import { backupHealth, lookOf } from '../../../../renderer/screens/backup/backup-health.ts';
import type { BackupState } from '../../../../shared/ipc/schemas/trust.ts';
import { backupState } from '../../support/fake-trust.ts';

test.each<[string, Partial<BackupState>, string]>([
  ['no folder was chosen', { folder: null, reachable: false }, 'none'],
  ['the stick is not there', { reachable: false, problem: '找不到。' }, 'gone'],
  ['the stick is full', { problem: '空间不足。' }, 'failing'],
  ['the stick is full while it tries again', { problem: '空间不足。', running: true }, 'failing'],
  ['a backup is being made', { running: true }, 'running'],
  ['everything is in the folder', {}, 'good'],
])('%s', (_, part, health) => {
  expect(backupHealth(backupState(part))).toBe(health);
});

test.each(['gone', 'failing'] as const)('whatever is wrong has a remedy: %s', (health) => {
  expect(lookOf(health)).toMatchObject({ tone: 'red', remedy: expect.any(String) as string });
});

test('nothing has to be done when all is well', () => {
  expect(lookOf('good').remedy).toBeNull();
});
