import path from 'node:path';

import { registerSheet } from '../../../shared/finance/register-columns.ts';
import { formsFolder } from '../../../shared/finance/form-file-name.ts';
import type { FormDocument } from '../../../shared/forms/document.ts';
import type { PacketProgress } from '../../../shared/ipc/envelope.ts';
import type { PacketRow } from '../../../shared/ipc/schemas/finance.ts';
import { sha256Of } from '../application/sha256.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import { atMostTimes } from '../sheets/at-most-times.ts';
import { writeCsv } from '../sheets/csv/write-csv.ts';
import { writeSheet } from '../sheets/write-sheet.ts';
import { Bundle } from './bundle.ts';
import { OutputFile, putFile } from './output-file.ts';
import type { PacketContent, PacketFile } from './packet-content.ts';
import { PacketError } from './packet-error.ts';
import { formPath, packetFiles, sumsText } from './packet-files.ts';

export interface PacketSource {
  /** The stored bytes of an issued PDF; null when they cannot be had. */
  pdfOf: (sha256: string) => Promise<Uint8Array | null>;
  render: (document: FormDocument) => Promise<Uint8Array>;
  onProgress: (progress: PacketProgress) => void;
  /** Asked between two pieces of work. */
  isCalledOff: () => boolean;
}

const mostProgressMessages = 100;

/**
 * Writes all files of a packet into an empty folder, each synced, the checksum file last. One form
 * after the other: the memory it needs does not grow with their number. Rejects with PacketError
 * `calledOff` or `formDamaged`, and with what the disk throws.
 */
export async function writePacket(
  disk: FileSystem,
  folder: string,
  content: PacketContent,
  source: PacketSource,
): Promise<PacketFile[]> {
  disk.makeFolder(path.join(folder, formsFolder));
  const files = await writeForms(disk, folder, content, source);
  disk.syncFolder(path.join(folder, formsFolder));

  const { rows, timeZone } = content;
  const put = (name: string, bytes: Uint8Array): PacketFile => ({
    path: name,
    ...putFile(disk, path.join(folder, name), bytes),
  });
  source.onProgress({ phase: 'registers', done: 0, total: 1 });
  await turn(source);
  const register = registerSheet(rows, timeZone);
  files.push(put(packetFiles.sheet, writeSheet(register)));
  files.push(put(packetFiles.csv, writeCsv(register)));
  files.push(put(packetFiles.sums, Buffer.from(sumsText(files), 'utf8')));
  disk.syncFolder(folder);
  source.onProgress({ phase: 'registers', done: 1, total: 1 });
  await turn(source);
  return files;
}

/** Each PDF as the file it was issued as, and all of them in the bundle. */
async function writeForms(
  disk: FileSystem,
  folder: string,
  { rows, cover }: PacketContent,
  source: PacketSource,
): Promise<PacketFile[]> {
  const files: PacketFile[] = [];
  const output = new OutputFile(disk, path.join(folder, packetFiles.bundle));
  const onForm = atMostTimes(mostProgressMessages, (done, total) => {
    source.onProgress({ phase: 'forms', done, total });
  });
  try {
    onForm(0, rows.length);
    await turn(source);
    const { store, title } = cover;
    const author = `${store.name} ${store.branch}`.trim();
    const info = { title, author, madeAt: cover.print.at };
    const bundle = new Bundle((bytes) => output.write(bytes), info);
    await bundle.add(await source.render(cover), title);
    for (const [at, row] of rows.entries()) {
      const pdf = await issuedPdf(row, source);
      const name = formPath(at + 1, row);
      files.push({ path: name, ...putFile(disk, path.join(folder, name), pdf) });
      await addForm(bundle, row, pdf);
      onForm(at + 1, rows.length);
      await turn(source);
    }
    source.onProgress({ phase: 'bundle', done: 0, total: 1 });
    bundle.finish();
    files.push({ path: packetFiles.bundle, ...output.finish() });
    source.onProgress({ phase: 'bundle', done: 1, total: 1 });
    await turn(source);
  } finally {
    output.close();
  }
  return files;
}

/** What stands in the register about a PDF is true of the bytes that are written. */
async function issuedPdf(row: PacketRow, source: PacketSource): Promise<Uint8Array> {
  const pdf = await source.pdfOf(row.sha256);
  if (pdf === null || sha256Of(pdf) !== row.sha256) {
    throw new PacketError('formDamaged', row.number);
  }
  return pdf;
}

async function addForm(bundle: Bundle, row: PacketRow, pdf: Uint8Array): Promise<void> {
  try {
    await bundle.add(pdf, `${row.number} ${row.formTitle}`);
  } catch (error) {
    // The disk may also have refused.
    if (error instanceof Error && 'code' in error) throw error;
    throw new PacketError('formDamaged', row.number);
  }
}

/** Lets messages in, and stops when one of them called it off. */
export async function turn({ isCalledOff }: Pick<PacketSource, 'isCalledOff'>): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (isCalledOff()) throw new PacketError('calledOff');
}
