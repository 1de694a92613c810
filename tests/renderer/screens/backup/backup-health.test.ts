import { expect, test } from 'vitest';

import {
  backupHealth,
  lookOf,
  savedUntil,
} from '../../../../renderer/screens/backup/backup-health.ts';
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

test.each([
  ['nothing went to the folder yet', null, null, null],
  ['a full backup is all there is', 2000, null, 2000],
  ['saves were sent after the full backup', 2000, 3000, 3000],
  ['the full backup was made after the last save was sent', 2000, 1000, 2000],
])('up to when all is safe: %s', (_, lastFullAt, shippedUntil, until) => {
  expect(savedUntil({ lastFullAt, shippedUntil })).toBe(until);
});
