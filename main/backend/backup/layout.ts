import path from 'node:path';
import type { DataKey } from '../keys/data-key.ts';
import { keyFingerprint } from '../keys/data-key.ts';

/**
 * The folder that a person chose, and what lies in it:
 *   guitai-1a2b3c4d/                 one store (by its key): several stores may share the folder
 *     guitai.keys                    the key, wrapped by the recovery code
 *     content/ab/abcd…               papers and pictures of all backups
 *     full-20261121-143200/          one full backup; it counts once manifest.json is there
 *     journal/20261121-143000-9f…/   saves shipped since, one folder for each lineage (shipped-journal.ts)
 */
const storeName = /^guitai-[0-9a-f]{8}$/;
const fullName = /^full-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/;
const lineageName = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-[0-9a-f]{8}$/;
const segmentName = /^(\d{12})\.gtj$/;

/** Files of a full backup. */
export const fullFiles = {
  snapshot: 'snapshot.gts',
  /** Saves behind the snapshot; not there when there were none. */
  journal: 'journal.gtj',
  /** Settings of the PC, encrypted. */
  settings: 'settings.bin',
  /** Hash and stored size of each content, one a line. */
  contents: 'contents.txt',
  keys: 'guitai.keys',
  manifest: 'manifest.json',
} as const;

export const keysName = fullFiles.keys;

export function storeFolder(chosen: string, key: DataKey): string {
  return path.join(chosen, `guitai-${keyFingerprint(key).slice(0, 8)}`);
}

export function isStoreFolder(name: string): boolean {
  return storeName.test(name);
}

/** Whole seconds: two full backups of one second do not get the same name, see full-backup.ts. */
export function fullFolderName(time: number): string {
  return `full-${stamp(time)}`;
}

/** UTC ms; null for a folder that is no full backup. */
export function timeOfFull(name: string): number | null {
  return timeFrom(fullName.exec(name));
}

export function journalFolder(store: string): string {
  return path.join(store, 'journal');
}

export function lineageFolderName(time: number, random: string): string {
  return `${stamp(time)}-${random}`;
}

export function timeOfLineage(name: string): number | null {
  return timeFrom(lineageName.exec(name));
}

/** `base`: number of the save before the first in it. */
export function segmentFileName(base: number): string {
  return `${String(base).padStart(12, '0')}.gtj`;
}

export function baseOfSegment(name: string): number | null {
  const digits = segmentName.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether it exists and is a folder. */
export function isFolder(stat: { kind: string } | null): boolean {
  return stat?.kind === 'folder';
}

function stamp(time: number): string {
  const digits = new Date(time).toISOString().replace(/\D/g, '');
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}`;
}

function timeFrom(found: RegExpExecArray | null): number | null {
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour, minute, second] = found.slice(1, 7).map(Number);
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  return Number.isNaN(time) ? null : time;
}
