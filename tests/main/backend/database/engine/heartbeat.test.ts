import { beforeEach, describe, expect, test } from 'vitest';
import { startHeartbeat } from '../../../../../main/backend/database/engine/heartbeat.ts';
import { RecordingDisk, systemError } from '../support/recording-disk.ts';

const file = '/share/guitai.lock';
let disk: RecordingDisk;
let waiting: Array<() => void>;

beforeEach(() => {
  disk = new RecordingDisk();
  disk.makeFolder('/share');
  waiting = [];
});

function leave(beat: object): void {
  if (disk.stat(file) !== null) disk.unlink(file);
  disk.open(file, 'createNew').write(Buffer.from(JSON.stringify(beat)), 0);
}

/** Starts on the computer FRONT; `meanwhile` happens while it watches the other one. */
function start(meanwhile = (): void => undefined, onLost = (): void => undefined) {
  const starting = startHeartbeat({
    fileSystem: disk,
    file,
    host: 'FRONT',
    run: 'this',
    timers: { after: (_, act) => (waiting.push(act), () => undefined) },
    onLost,
  });
  meanwhile();
  waiting.shift()?.();
  return starting;
}

describe('a folder on a network share', () => {
  test('that another computer counts in is refused, with the name of that computer', async () => {
    leave({ host: 'BACK', run: 'other', beat: 7 });
    const started = await start(() => leave({ host: 'BACK', run: 'other', beat: 8 }));
    expect(started).toEqual({ kind: 'other', host: 'BACK' });
  });

  test('whose other computer stands still is taken over', async () => {
    leave({ host: 'BACK', run: 'other', beat: 7 });
    expect(await start()).toMatchObject({ kind: 'held' });
  });

  test('last held by a killed program of this computer is taken without waiting', async () => {
    leave({ host: 'FRONT', run: 'killed', beat: 7 });
    expect(await start()).toMatchObject({ kind: 'held' });
  });

  test('with a torn file is taken', async () => {
    disk.open(file, 'createNew').write(Buffer.from('{"host":'), 0);
    expect(await start()).toMatchObject({ kind: 'held' });
  });

  test('taken by another computer meanwhile is told as lost', async () => {
    let lost = false;
    await start(undefined, () => {
      lost = true;
    });
    leave({ host: 'BACK', run: 'other', beat: 1 });
    waiting.shift()?.();
    expect(lost).toBe(true);
  });

  test('is free again after a proper end', async () => {
    const held = await start();
    if (held.kind === 'held') held.stop();
    expect(disk.stat(file)).toBeNull();
  });
});

test('a disk that takes no more does not keep the folder from being held', async () => {
  disk.watch = ({ kind }, perform) => {
    if (kind === 'write') throw systemError('ENOSPC');
    perform();
  };
  expect(await start()).toMatchObject({ kind: 'held' });
});
