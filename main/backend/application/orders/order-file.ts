import { createHash } from 'node:crypto';

import type { OrderFileReading } from '../../../../shared/import/read-orders.ts';
import { BadFileError } from '../../import/bad-file-error.ts';
import { readOrderFile } from '../../import/read-order-file.ts';
import { ApplicationError } from '../application-error.ts';
import type { RequestContext } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';

/** Reads the bytes of an order file. Throws ApplicationError `badFile`. */
export async function readFile(
  bytes: Uint8Array,
  { executor, now }: RequestContext,
): Promise<OrderFileReading> {
  const { timeZone } = await readRuleSettings(executor);
  try {
    return readOrderFile(bytes, { now, timeZone });
  } catch (error) {
    if (!(error instanceof BadFileError)) throw error;
    const details = error.places.map((message) => ({ path: 'file', message }));
    throw new ApplicationError('badFile', error.message, details);
  }
}

export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
