import { expect, test } from 'vitest';

import { createScanBuffer } from '../../../renderer/keyboard/scan-buffer.ts';

/** A buffer whose pause is over when the test says so. */
function buffer() {
  const codes: string[] = [];
  const characters: string[] = [];
  let waiting: (() => void) | null = null;
  const scan = createScanBuffer({
    onCode: (code) => codes.push(code),
    onCharacter: (character) => characters.push(character),
    startTimer(run) {
      waiting = run;
      return () => (waiting = null);
    },
  });
  return {
    codes,
    characters,
    scan,
    type: (text: string) => {
      for (const character of text) scan.type(character);
    },
    pause: () => waiting?.(),
  };
}

test('a single key is a shortcut once nothing follows it', () => {
  const { type, pause, characters } = buffer();
  type('N');
  pause();
  expect(characters).toEqual(['n']);
});

test('a key waits for the pause before it is a shortcut', () => {
  const { type, characters } = buffer();
  type('n');
  expect(characters).toEqual([]);
});

test('a code that ends with Enter is a scan and no shortcut', () => {
  const { type, scan, codes, characters } = buffer();
  type('QX-20261121-003');
  const taken = scan.enter();
  expect({ taken, codes, characters }).toEqual({
    taken: true,
    codes: ['QX-20261121-003'],
    characters: [],
  });
});

test('two quick keys are two shortcuts, in the order they were pressed', () => {
  const { type, pause, characters } = buffer();
  type('12');
  pause();
  expect(characters).toEqual(['1', '2']);
});

test('Enter after one quick key runs the shortcut and stays an Enter', () => {
  const { type, scan, characters } = buffer();
  type('n');
  const taken = scan.enter();
  expect({ taken, characters }).toEqual({ taken: false, characters: ['n'] });
});

test('a scan leaves nothing behind for the next one', () => {
  const { type, scan, codes } = buffer();
  type('XS20261119004');
  scan.enter();
  type('XS20261119005');
  scan.enter();
  expect(codes).toEqual(['XS20261119004', 'XS20261119005']);
});
