import path from 'node:path';

/**
 * The data folder: snapshot-000012.gts, journal-000012.gtj (both counted by themselves), content/,
 * backups/, guitai.lock. Damaged files keep their name with `.damaged` behind it.
 */
const snapshotName = /^snapshot-(\d{6,})\.gts$/;
const journalName = /^journal-(\d{6,})\.gtj$/;

export const damagedEnding = '.damaged';

/** Encrypted, beside the plain file it will replace (keys/convert-folder.ts). */
export const sealedEnding = '.sealed';

export interface NumberedFile {
  number: number;
  name: string;
  file: string;
}

export function snapshotFile(folder: string, number: number): string {
  return path.join(folder, `snapshot-${digits(number)}.gts`);
}

export function journalFile(folder: string, number: number): string {
  return path.join(folder, `journal-${digits(number)}.gtj`);
}

export function contentFolder(folder: string): string {
  return path.join(folder, 'content');
}

export function backupFolder(folder: string): string {
  return path.join(folder, 'backups');
}

export function lockFile(folder: string): string {
  return path.join(folder, 'guitai.lock');
}

/** Ascending by number. */
export function snapshotsIn(folder: string, names: string[]): NumberedFile[] {
  return numbered(folder, names, snapshotName);
}

/** Ascending by number. */
export function journalsIn(folder: string, names: string[]): NumberedFile[] {
  return numbered(folder, names, journalName);
}

/** The highest number in use, that of damaged files included. */
export function lastNumberIn(names: string[]): number {
  const numbers = names.map((name) => /^(?:snapshot|journal)-(\d{6,})\.gt[sj]/.exec(name)?.[1]);
  return Math.max(0, ...numbers.map((found) => Number(found ?? 0)));
}

function numbered(folder: string, names: string[], pattern: RegExp): NumberedFile[] {
  return names
    .flatMap((name) => {
      const found = pattern.exec(name)?.[1];
      return found === undefined
        ? []
        : [{ number: Number(found), name, file: path.join(folder, name) }];
    })
    .sort((one, other) => one.number - other.number);
}

function digits(number: number): string {
  return String(number).padStart(6, '0');
}
