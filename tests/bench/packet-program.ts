import { rmSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { createPacketFolders } from '../../main/backend/packets/packet-folders.ts';
import { takePacket } from '../support/packet-on-disk.ts';
import { silentLog } from '../support/silent-log.ts';
import type { PacketCost } from './packet.ts';

/**
 * Writes a packet once and checks it, and tells on its output what that cost: the same thread and
 * the same reading of the PDFs as in the backend, in a process that does nothing else. Arguments:
 * where the packet comes from, where it goes, the bundled thread.
 */
const [from = '', to = '', entry = ''] = process.argv.slice(2);
const sampleMs = 20;

async function run(): Promise<void> {
  const { content, fonts, pdfOf } = takePacket(from);
  const packets = createPacketFolders({ entry, fonts, owner: 'bench', log: silentLog });
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, sampleMs);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();

  const began = performance.now();
  const { signal } = new AbortController();
  const onProgress = (): void => undefined;
  const prepared = await packets.prepare(content, to, { pdfOf, signal, onProgress });
  const { savedAs } = await prepared.commit();
  const written = performance.now();
  const problems = await packets.check(savedAs, prepared.files);
  const checked = performance.now();
  if (problems.length > 0) throw new Error('The packet is not as it was written.');

  clearInterval(sampling);
  const cost: PacketCost = {
    forms: content.rows.length,
    bytes: prepared.files.reduce((sum, { bytes }) => sum + bytes, 0),
    writeMs: written - began,
    checkMs: checked - written,
    memoryBytes: peak - before,
    lagP99Ms: delay.percentile(99) / 1e6,
    longestLagMs: delay.max / 1e6,
  };
  rmSync(savedAs, { recursive: true });
  process.stdout.write(JSON.stringify(cost));
}

void run();
