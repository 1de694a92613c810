import { describe, expect, test } from 'vitest';

import {
  chooseBackupFolder,
  chooseRestoreFolder,
  forgetBackupFolder,
} from '../../../main/data/data-folders.ts';
import type { PcSettings } from '../../../main/settings/settings-file.ts';
import type { BackendQuestion } from '../../../main/supervisor/pending-requests.ts';
import type { Answer } from '../../../shared/ipc/envelope.ts';

const done: Answer<unknown> = { ok: true, value: {} };
const refused: Answer<never> = { ok: false, code: 'forbidden', message: '不行', details: [] };
const closed: Answer<never> = { ok: false, code: 'cancelled', message: '没有选', details: [] };

/** A PC whose person chooses /stick (or closes the dialog), and a backend that answers `answer`. */
function counter(answer: Answer<unknown>, picked: Answer<{ folder: string }> = pick('/stick')) {
  const asked: BackendQuestion[] = [];
  let settings: PcSettings = {
    language: 'zh-CN',
    printerName: null,
    windowBounds: null,
    windowMaximized: false,
    watchedFolder: null,
    backupFolder: '/before',
  };
  return {
    asked,
    kept: () => settings.backupFolder,
    parts: {
      askBackend: (question: BackendQuestion) => {
        asked.push(question);
        return Promise.resolve(answer);
      },
      dialogs: { pickFolder: () => Promise.resolve(picked) },
      settings: {
        read: () => settings,
        change: (part: Partial<PcSettings>) => {
          settings = { ...settings, ...part };
        },
      },
    },
  };
}

function pick(folder: string): Answer<{ folder: string }> {
  return { ok: true, value: { folder } };
}

describe('choosing the backup folder', () => {
  test('the backend uses it from now on, and this PC keeps it', async () => {
    const { parts, asked, kept } = counter(done);
    expect(await chooseBackupFolder(parts, 'staff')).toEqual(pick('/stick'));
    expect(asked).toMatchObject([
      { channel: 'backups.useFolder', input: { folder: '/stick' }, staffId: 'staff' },
    ]);
    expect(kept()).toBe('/stick');
  });

  test('is not kept when the backend refuses', async () => {
    const { parts, kept } = counter(refused);
    expect(await chooseBackupFolder(parts, 'staff')).toEqual(refused);
    expect(kept()).toBe('/before');
  });

  test('with a closed dialog asks nobody', async () => {
    const { parts, asked } = counter(done, closed);
    expect(await chooseBackupFolder(parts, 'staff')).toEqual(closed);
    expect(asked).toEqual([]);
  });
});

test('forgetting the folder tells the backend before this PC forgets it', async () => {
  const { parts, asked, kept } = counter(done);
  await forgetBackupFolder(parts, 'staff');
  expect(asked).toMatchObject([{ channel: 'backups.useFolder', input: { folder: null } }]);
  expect(kept()).toBeNull();
});

test('choosing where to restore from looks at the folder, and keeps the setting of this PC', async () => {
  const { parts, asked, kept } = counter({ ok: true, value: { backups: [] } });
  expect(await chooseRestoreFolder(parts, null)).toEqual({
    ok: true,
    value: { folder: '/stick', backups: [] },
  });
  expect(asked).toMatchObject([{ channel: 'restore.look', input: { folder: '/stick' } }]);
  expect(kept()).toBe('/before');
});
