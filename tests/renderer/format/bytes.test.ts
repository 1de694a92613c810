import { expect, test } from 'vitest';

import { showBytes } from '../../../renderer/format/bytes.ts';

test.each([
  [0, '0 B'],
  [812, '812 B'],
  [1024, '1.0 KB'],
  [12_700, '12 KB'],
  [3_565_158, '3.4 MB'],
  [743_000_000, '709 MB'],
  [1_717_986_918, '1.6 GB'],
  [5_000_000_000_000, '4657 GB'],
])('%i bytes are shown as %s', (bytes, words) => {
  expect(showBytes(bytes)).toBe(words);
});
