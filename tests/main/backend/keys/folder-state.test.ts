import { describe, expect, test } from 'vitest';

import { dataFolderState } from '../../../../main/backend/keys/folder-state.ts';
import { newKeyFile, writeKeyFile } from '../../../../main/backend/keys/key-file.ts';
import { newDataKey } from '../../../../main/backend/keys/data-key.ts';
import { dataFolder, kill, openCounter } from '../database/support/counter.ts';
import { RecordingDisk } from '../database/support/recording-disk.ts';
import { plainFolder } from './support/plain-folder.ts';

const keyFile = newKeyFile(newDataKey());

describe('the state of a folder', () => {
  const empty = (): RecordingDisk => {
    const fresh = new RecordingDisk();
    fresh.makeFolder('/home');
    fresh.makeFolder('/home/店');
    return fresh;
  };

  test('that is not there is new', () => {
    expect(dataFolderState(empty(), dataFolder)).toBe('new');
  });

  test('that holds only the lock of a program is new', () => {
    const fresh = empty();
    fresh.makeFolder(dataFolder);
    fresh.open(`${dataFolder}/guitai.lock`, 'createNew').write(Buffer.from('{}'), 0);
    expect(dataFolderState(fresh, dataFolder)).toBe('new');
  });

  test('of version 0.2.0 is plain', async () => {
    expect(dataFolderState((await plainFolder()).disk, dataFolder)).toBe('plain');
  });

  test('whose databases are gone but not its papers is not new', () => {
    const fresh = empty();
    fresh.makeFolder(dataFolder);
    fresh.makeFolder(`${dataFolder}/content`);
    expect(dataFolderState(fresh, dataFolder)).toBe('plain');
  });

  test('with a key but no data yet is encrypted', () => {
    const fresh = empty();
    fresh.makeFolder(dataFolder);
    writeKeyFile(fresh, dataFolder, keyFile);
    expect(dataFolderState(fresh, dataFolder)).toBe('encrypted');
  });

  test('with encrypted data and no key file is told, and never new', async () => {
    const fresh = empty();
    await kill(await openCounter({ fileSystem: fresh }), fresh);
    expect(() => dataFolderState(fresh, dataFolder)).toThrow(/missing/);
  });

  test('with a key file that cannot be understood is told', async () => {
    const { disk } = await plainFolder();
    disk.open(`${dataFolder}/guitai.keys`, 'createNew').write(Buffer.from('{'), 0);
    expect(() => dataFolderState(disk, dataFolder)).toThrow(/damaged/);
  });
});
