import { createNodeBackupDisk } from '../../main/backend/backup/backup-disk.ts';
import type { BackupDisk } from '../../main/backend/backup/backup-disk.ts';
import { checkPacket, packetMarks } from '../../main/backend/packets/check-packet.ts';
import type { PacketFolders } from '../../main/backend/packets/packet-content.ts';
import { packetErrorOf } from '../../main/backend/packets/packet-error.ts';
import { preparePacket } from '../../main/backend/packets/prepare-packet.ts';
import { renderForm } from '../../main/backend/pdf/render-form.ts';
import { testFonts } from '../main/backend/pdf/support/test-fonts.ts';

/** Writes and checks packets as the threads of the program do, but without a thread. */
export function packetsInProcess(disk: BackupDisk = createNodeBackupDisk()): PacketFolders {
  return {
    async prepare(content, folder, { pdfOf, onProgress, signal }) {
      const parts = { content: structuredClone(content), folder, owner: 'test', busy: [] };
      const prepared = await preparePacket(disk, parts, {
        onProgress,
        isCalledOff: () => signal.aborted,
        pdfOf: (sha256) => pdfOf(sha256).catch(() => null),
        render: async (document) => renderForm(document, await testFonts()),
      });
      return {
        files: prepared.files,
        commit: () => Promise.resolve().then(() => ({ savedAs: prepared.commit() })),
        discard: () => {
          prepared.discard();
          return Promise.resolve();
        },
      };
    },
    marksOf: (folder) => packetMarks(disk, folder).catch(asPacketError),
    check: (folder, files, { onProgress = () => undefined, signal } = {}) =>
      checkPacket(disk, folder, files, {
        onProgress,
        isCalledOff: () => signal?.aborted ?? false,
      }).catch(asPacketError),
  };
}

function asPacketError(error: unknown): never {
  throw packetErrorOf(error);
}
