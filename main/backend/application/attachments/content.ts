import type { Database } from '../../database/database.ts';

/** Where the bytes lie: by content hash, encrypted, synced before a record names them. */
export type AttachmentContent = Pick<Database<unknown>, 'putContent' | 'getContent'>;
