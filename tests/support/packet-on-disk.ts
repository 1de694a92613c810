import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ContentStore } from '../../main/backend/database/engine/content-store.ts';
import { createNodeFileSystem } from '../../main/backend/database/engine/node-file-system.ts';
import type { PacketContent } from '../../main/backend/packets/packet-content.ts';
import type { FontFiles } from '../../main/backend/pdf/fonts.ts';
import { storeCodec } from '../main/backend/database/support/codec.ts';

/** What a program that only writes packets is given: the packet, and its fonts. */
export interface PacketOnDisk {
  content: PacketContent;
  fonts: FontFiles;
}

/** Puts a packet into a folder as the data folder has it: each PDF encrypted, by its hash. */
export function putPacket(folder: string, packet: PacketOnDisk, pdfs: Iterable<Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  const store = contentStore(folder);
  for (const pdf of pdfs) store.put(pdf);
  writeFileSync(fileIn(folder), JSON.stringify(packet));
}

export function takePacket(
  folder: string,
): PacketOnDisk & { pdfOf: (sha256: string) => Promise<Uint8Array> } {
  const store = contentStore(folder);
  const packet = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as PacketOnDisk;
  return { ...packet, pdfOf: (sha256) => Promise.resolve(store.get(sha256)) };
}

function contentStore(folder: string): ContentStore {
  return new ContentStore(createNodeFileSystem(), folder, storeCodec);
}

function fileIn(folder: string): string {
  return join(folder, 'packet.json');
}
