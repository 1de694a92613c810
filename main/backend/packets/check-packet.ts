import path from 'node:path';

import { formsFolder } from '../../../shared/finance/form-file-name.ts';
import { numberInFolderName } from '../../../shared/finance/packet-folder-name.ts';
import { hashOfFile } from '../backup/hash-of-file.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import { atMostTimes } from '../sheets/at-most-times.ts';
import type { FoundProblem, PacketFile, PacketMarks } from './packet-content.ts';
import { packetFiles } from './packet-files.ts';
import { turn, type PacketSource } from './write-packet.ts';

const mostProgressMessages = 100;

/** Null for a folder that shows no sign of being a packet. Throws what the disk throws. */
export async function packetMarks(disk: FileSystem, folder: string): Promise<PacketMarks | null> {
  const names = disk.readFolder(folder);
  const number = numberInFolderName(path.basename(folder));
  const sums = names.includes(packetFiles.sums)
    ? await fileHash(disk, path.join(folder, packetFiles.sums))
    : null;
  return number === null && sums === null ? null : { number, sums: sums?.sha256 ?? null };
}

/**
 * Holds the files of a folder against those that were handed over: other bytes, missing, extra. The
 * disk's own litter does not count. Rejects with PacketError `calledOff`, and with what the disk
 * throws.
 */
export async function checkPacket(
  disk: FileSystem,
  folder: string,
  files: readonly PacketFile[],
  { onProgress, isCalledOff }: Pick<PacketSource, 'onProgress' | 'isCalledOff'>,
): Promise<FoundProblem[]> {
  const there = namesIn(disk, folder);
  const problems: FoundProblem[] = [];
  const onFile = atMostTimes(mostProgressMessages, (done, total) => {
    onProgress({ phase: 'checking', done, total });
  });
  onFile(0, files.length);
  for (const [at, file] of files.entries()) {
    const problem = there.has(file.path)
      ? await problemOfFile(disk, folder, file)
      : ('missing' as const);
    if (problem !== null) problems.push({ problem, place: file.path });
    onFile(at + 1, files.length);
    await turn({ isCalledOff });
  }
  const known = new Set(files.map((file) => file.path));
  const extra = [...there].filter((place) => !known.has(place)).sort();
  return [...problems, ...extra.map((place) => ({ problem: 'extra' as const, place }))];
}

async function problemOfFile(
  disk: FileSystem,
  folder: string,
  { path: place, sha256, bytes }: PacketFile,
): Promise<'changed' | 'sums' | 'missing' | null> {
  const file = path.join(folder, ...place.split('/'));
  const stat = disk.stat(file);
  if (stat?.kind !== 'file') return 'missing';
  if (stat.bytes === bytes && (await fileHash(disk, file)).sha256 === sha256) return null;
  return place === packetFiles.sums ? 'sums' : 'changed';
}

/** Paths of what lies in the folder and in that of the forms; other folders are one name each. */
function namesIn(disk: FileSystem, folder: string): Set<string> {
  const top = disk.readFolder(folder).filter(isNoLitter);
  const forms = path.join(folder, formsFolder);
  const hasForms = top.includes(formsFolder) && disk.stat(forms)?.kind === 'folder';
  if (!hasForms) return new Set(top);
  const below = disk.readFolder(forms).filter(isNoLitter);
  return new Set([
    ...top.filter((name) => name !== formsFolder),
    ...below.map((name) => `${formsFolder}/${name}`),
  ]);
}

const litter = /^(?:thumbs\.db|desktop\.ini|\.ds_store|\.directory)$/i;
/** Left by Excel and LibreOffice while they show the register, and by macOS on sticks. */
const companions = /^(?:~\$|\.~lock\.|\._)/;

/** What systems and office programs put into folders by themselves. */
function isNoLitter(name: string): boolean {
  return !litter.test(name) && !companions.test(name);
}

/** Piece by piece, so that others have their turn while a large file is read. */
async function fileHash(disk: FileSystem, file: string) {
  const reading = hashOfFile(disk, file);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
