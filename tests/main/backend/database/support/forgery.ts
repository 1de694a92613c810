import { checksum } from '../../../../../main/backend/database/engine/checksum.ts';

/** Puts the checksum of [start, end) behind it: anybody who knows the format can. */
export function forge(bytes: Buffer, start: number, end: number): Buffer {
  bytes.set(checksum(bytes.subarray(start, end)), end);
  return bytes;
}

/** Flips a bit of the record at this place and makes its checksum anew. */
export function recordChecksummed(place: { start: number; end: number }) {
  return (bytes: Buffer, at: number): Buffer => {
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
    return forge(bytes, place.start, place.end - 32);
  };
}

/** Flips a bit of a snapshot of one piece, if one is given, and makes the piece's checksum anew. */
export function pieceChecksummed(headerEnd: number) {
  return (bytes: Buffer, at: number | null): Buffer => {
    if (at !== null) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
    const place = bytes.subarray(headerEnd, headerEnd + 32);
    const piece = bytes.subarray(headerEnd + 32 + 4, -32);
    bytes.set(checksum(place, Buffer.alloc(4), piece), bytes.byteLength - 32);
    return bytes;
  };
}
