import type { Codec } from '../../../../../main/backend/database/engine/codec.ts';
import { scanSegment } from '../../../../../main/backend/database/engine/journal-segment.ts';
import { storeCodec } from './codec.ts';
import type { RecordingDisk } from './recording-disk.ts';

/** Where the records of a journal file lie, in order: [start, end) in bytes. */
export function recordPlaces(
  file: Buffer,
  codec: Codec = storeCodec,
): Array<{ start: number; end: number }> {
  const { records } = scanSegment(file, codec);
  return records.map(({ body, end }) => ({ start: body.byteOffset - file.byteOffset - 52, end }));
}

/** Flips a bit in the middle of the n-th record (from 1). */
export function damageRecord(
  disk: RecordingDisk,
  file: string,
  n: number,
  codec: Codec = storeCodec,
): void {
  disk.damage(file, (bytes) => {
    const place = recordPlaces(bytes, codec)[n - 1];
    if (place === undefined) throw new Error(`there is no record ${n}`);
    const at = Math.floor((place.start + place.end) / 2);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    return bytes;
  });
}
