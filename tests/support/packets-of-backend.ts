import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { sha256Of } from '../../main/backend/application/sha256.ts';
import type { AnswerOf } from '../../shared/ipc/contract.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import type { PacketPeriod, PacketPreview } from '../../shared/ipc/schemas/finance.ts';
import type { TestBackend } from './test-backend.ts';
import { valueOf } from './test-backend.ts';

/** The month of the test backend's clock. */
export const november: PacketPeriod = { from: '2026-11-01', until: '2026-11-30' };

export function preview(backend: TestBackend, period = november): Promise<PacketPreview> {
  return backend.get('packets.preview', { period }, { by: backend.people.finance });
}

/** As main asks it, the folder having been chosen. */
export function tryMake(
  backend: TestBackend,
  folder: string,
  { period = november, making = randomUUID() }: { period?: PacketPeriod; making?: string } = {},
): Promise<Answer<AnswerOf<'packets.make'>>> {
  const by = backend.people.finance;
  return backend.ask('packets.make', { period, making, folder }, { by });
}

/** A packet that is handed over. */
export async function make(
  ...given: Parameters<typeof tryMake>
): Promise<AnswerOf<'packets.make'>> {
  return valueOf(await tryMake(...given));
}

/** The hash of every file below a folder, by its path within; empty where nothing was written. */
export function hashesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), sha256Of(readFileSync(file))]),
  );
}
