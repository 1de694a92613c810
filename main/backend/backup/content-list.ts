/** contents.txt of a full backup: hash and stored size of each content it needs, one a line. */
export interface ListedContent {
  hash: string;
  bytes: number;
}

export function encodeContentList(contents: readonly ListedContent[]): Uint8Array {
  return Buffer.from(contents.map(({ hash, bytes }) => `${hash} ${bytes}\n`).join(''), 'latin1');
}

/** Null when it is not such a list. */
export function decodeContentList(bytes: Uint8Array): ListedContent[] | null {
  const lines = Buffer.from(bytes).toString('latin1').split('\n').slice(0, -1);
  const contents = lines.flatMap((line) => {
    const [, hash, size] = /^([0-9a-f]{64}) (\d+)$/.exec(line) ?? [];
    return hash === undefined ? [] : [{ hash, bytes: Number(size) }];
  });
  return contents.length === lines.length ? contents : null;
}
