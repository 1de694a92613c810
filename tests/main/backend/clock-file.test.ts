import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { followClockFile, type FollowedClock } from '../../../main/backend/clock-file.ts';

let folder: string;
let file: string;
let followed: FollowedClock;
/** What was told, UTC ms. */
let times: number[];

beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(join(tmpdir(), 'guitai-clock-'));
  file = join(folder, 'clock');
});
afterEach(() => {
  followed.stop();
  rmSync(folder, { recursive: true });
  vi.useRealTimers();
});

const ten = '2026-11-21T10:00:00+08:00';
const eleven = '2026-11-21T11:00:00+08:00';

function follow(): void {
  times = [];
  followed = followClockFile(file, (time) => times.push(time));
}

test('a file that is there says the time at the start', () => {
  writeFileSync(file, `${ten}\n`);
  follow();
  expect(followed.start).toBe(Date.parse(ten));
});

test('without a file there is no time', () => {
  follow();
  expect(followed.start).toBeNull();
});

test('a file that does not hold a time says none', () => {
  writeFileSync(file, 'half past ten');
  follow();
  expect(followed.start).toBeNull();
});

test('when the file changes, the new time is told, once', () => {
  writeFileSync(file, ten);
  follow();
  writeFileSync(file, eleven);
  vi.advanceTimersByTime(5000);
  expect(times).toEqual([Date.parse(eleven)]);
});

test('a file that is made later is noticed, one that is half written not', () => {
  follow();
  writeFileSync(file, '');
  vi.advanceTimersByTime(1000);
  writeFileSync(file, eleven);
  vi.advanceTimersByTime(1000);
  expect(times).toEqual([Date.parse(eleven)]);
});

test('a file that is not followed any more says nothing', () => {
  follow();
  followed.stop();
  writeFileSync(file, eleven);
  vi.advanceTimersByTime(1000);
  expect(times).toEqual([]);
});
