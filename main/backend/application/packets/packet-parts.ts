import type { Notice } from '../../../../shared/ipc/envelope.ts';
import type { Database } from '../../database/database.ts';
import type { PacketFolders } from '../../packets/packet-content.ts';

/** What packets need besides the database. */
export interface PacketParts {
  /** The PDFs that were issued. */
  content: Pick<Database<unknown>, 'getContent'>;
  packetFolders: PacketFolders;
  /** Tells the page how far a packet is. */
  notify: (notice: Notice) => void;
}
