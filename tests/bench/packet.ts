import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { bundlePrograms } from '../crash/bundle.ts';
import { testPacket } from '../main/backend/packets/support/packet.ts';
import { testFontFiles } from '../main/backend/pdf/support/test-fonts.ts';
import { putPacket } from '../support/packet-on-disk.ts';

/** What a packet costs; times in ms. */
export interface PacketCost {
  forms: number;
  /** Of all its files. */
  bytes: number;
  /** From asking for it until it has its name. */
  writeMs: number;
  /** Every file read again and held against its checksum. */
  checkMs: number;
  /** What the process needed more than before, thread and all, at the worst moment. */
  memoryBytes: number;
  /** How late the backend's own loop was while the thread wrote. */
  lagP99Ms: number;
  longestLagMs: number;
}

/** Packets of so many forms in four copies each, one after the other, each in a new process. */
export async function measurePacket(sizes: readonly number[]): Promise<PacketCost[]> {
  // On the project's disk: the system's folder for temporary files may be in memory.
  fs.mkdirSync('.cache', { recursive: true });
  const base = fs.mkdtempSync(path.resolve('.cache/bench-packet-'));
  try {
    const programOf = await bundlePrograms(path.join(base, 'programs'), {
      program: 'tests/bench/packet-program.ts',
      worker: 'main/backend/packets/packet-worker.ts',
    });
    const costs: PacketCost[] = [];
    for (const forms of sizes) {
      const source = path.join(base, `data-${forms}`);
      const packet = await testPacket(forms);
      putPacket(source, { content: packet.content, fonts: testFontFiles }, packet.pdfs.values());
      const parameters = [programOf('program'), source, base, programOf('worker')];
      const told = execFileSync(process.execPath, parameters, { encoding: 'utf8' });
      costs.push(JSON.parse(told) as PacketCost);
    }
    return costs;
  } finally {
    fs.rmSync(base, { recursive: true });
  }
}
