import { parentPort, workerData } from 'node:worker_threads';

import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { FormDocument } from '../../../shared/forms/document.ts';
import { createNodeBackupDisk } from '../backup/backup-disk.ts';
import { loadFontFiles } from '../pdf/fonts.ts';
import { renderForm } from '../pdf/render-form.ts';
import { checkPacket, packetMarks } from './check-packet.ts';
import { packetErrorOf } from './packet-error.ts';
import type { PacketAnswer, PacketRequest, PacketTask } from './packet-messages.ts';
import { preparePacket, type PreparedFolder } from './prepare-packet.ts';
import type { PacketSource } from './write-packet.ts';

// Entry of the thread that writes one packet, or checks one (its own file in the bundle): the disk
// that a person chose may be as slow as it likes.
const task = workerData as PacketTask;
const disk = createNodeBackupDisk();
let calledOff = false;
let prepared: PreparedFolder | null = null;
let givePdf: (bytes: Uint8Array | null) => void = () => undefined;

const following: Pick<PacketSource, 'onProgress' | 'isCalledOff'> = {
  onProgress: (progress) => tell({ kind: 'progress', progress }),
  isCalledOff: () => calledOff,
};

parentPort?.on('message', (request: PacketRequest) => {
  switch (request.kind) {
    case 'pdf':
      givePdf(request.bytes);
      return;
    case 'commit':
      told(() => ({ kind: 'committed', savedAs: prepared?.commit() ?? '' }));
      return;
    case 'discard':
      calledOff = true;
      // A writing that waits for a PDF notices it then.
      givePdf(null);
      if (prepared === null) return;
      prepared.discard();
      tell({ kind: 'discarded' });
      return;
    default:
      assertNever(request);
  }
});

void run();

async function run(): Promise<void> {
  try {
    tell(await done());
  } catch (error) {
    tellFailure(error);
  }
}

async function done(): Promise<PacketAnswer> {
  switch (task.kind) {
    case 'prepare':
      prepared = await preparePacket(disk, task, sourceFor(task));
      return { kind: 'prepared', files: prepared.files };
    case 'marks':
      return { kind: 'marks', marks: await packetMarks(disk, task.folder) };
    case 'check':
      return {
        kind: 'checked',
        problems: await checkPacket(disk, task.folder, task.files, following),
      };
    default:
      return assertNever(task);
  }
}

function sourceFor({ fonts }: PacketTask & { kind: 'prepare' }): PacketSource {
  return {
    ...following,
    pdfOf: (sha256) =>
      new Promise((resolve) => {
        givePdf = resolve;
        tell({ kind: 'wantPdf', sha256 });
      }),
    render: async (document: FormDocument) => renderForm(document, await loadFontFiles(fonts)),
  };
}

function told(act: () => PacketAnswer): void {
  try {
    tell(act());
  } catch (error) {
    tellFailure(error);
  }
}

function tellFailure(error: unknown): void {
  const { kind, number } = packetErrorOf(error);
  // A mistake: the error event of the thread tells all of it.
  if (kind === 'stopped' && !calledOff) throw error;
  tell({ kind: 'failed', trouble: calledOff ? 'calledOff' : kind, number });
}

function tell(answer: PacketAnswer): void {
  parentPort?.postMessage(answer);
}
