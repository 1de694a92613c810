import type { PacketPeriod } from '../ipc/schemas/finance.ts';

/** 财务备案-2026-11-01至2026-11-30-第3号: the folder of a packet. */
export function packetFolderName(number: number, { from, until }: PacketPeriod): string {
  return `财务备案-${from}至${until}-第${number}号`;
}

/** The number of the packet that a folder says it is, also with （2） behind it; null for none. */
export function numberInFolderName(name: string): number | null {
  const match = /^财务备案-.*-第(\d{1,9})号/.exec(name);
  return match ? Number(match[1]) : null;
}
