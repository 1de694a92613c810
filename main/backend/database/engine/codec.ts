/**
 * What every stored payload passes on its way to and from the disk. Identity now; an encrypting one
 * later binds each payload to its place through `context`, so that pieces cannot be swapped.
 */
export interface Codec {
  /** Written into file headers, so that a folder is never opened with the wrong codec. */
  readonly id: string;
  /** What a worker thread needs to make the same codec (structured clone). */
  readonly spec: CodecSpec;
  encode(plain: Uint8Array, context: string): Uint8Array;
  /** Throws when the payload is not what `encode` made for this context. */
  decode(stored: Uint8Array, context: string): Uint8Array;
}

export interface CodecSpec {
  kind: 'identity';
}

export const identityCodec: Codec = {
  id: 'identity',
  spec: { kind: 'identity' },
  encode: (plain) => plain,
  decode: (stored) => stored,
};

const makers: Record<CodecSpec['kind'], (spec: CodecSpec) => Codec> = {
  identity: () => identityCodec,
};

export function codecOf(spec: CodecSpec): Codec {
  return makers[spec.kind](spec);
}
