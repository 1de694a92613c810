import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { RuleInputError } from '../../../shared/domain/rule-input-error.ts';
import { allocatePieces, countPieces, freeRuns } from '../../../shared/procedures/pieces.ts';
import type { PieceRange } from '../../../shared/procedures/pieces.ts';

/** "0-2 5-6" */
function ranges(text: string): PieceRange[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [from = 0, to = 0] = part.split('-').map(Number);
      return { from, to };
    });
}

const write = (pieces: readonly PieceRange[]) =>
  pieces.map(({ from, to }) => `${from}-${to}`).join(' ');

describe('pieces that a case gets', () => {
  it.each([
    ['nothing is taken', 4, '', 2, '0-2'],
    ['the first are taken', 4, '0-2', 2, '2-4'],
    ['a rejected case left a hole that fits', 6, '0-1 3-4', 2, '1-3'],
    ['the hole is too small: the next run', 6, '0-1 2-4', 2, '4-6'],
    ['a larger hole is taken from below', 9, '0-1 6-7', 3, '1-4'],
    ['no run fits: the lowest pieces in several ranges', 6, '1-2 3-4 5-6', 2, '0-1 2-3'],
    ['all that is left', 6, '1-2 3-5', 3, '0-1 2-3 5-6'],
    ['others in any order, overlapping', 6, '4-6 0-2 1-3', 1, '3-4'],
    ['one inside another', 6, '0-5 1-2', 1, '5-6'],
    ['the whole line', 3, '', 3, '0-3'],
  ])('%s', (_text, quantity, taken, wanted, expected) => {
    expect(write(allocatePieces(quantity, ranges(taken), wanted))).toBe(expected);
  });

  it.each([
    ['more than are left', 4, '0-2', 3, '这一行只剩 2 件，不能办 3 件。'],
    ['none is left', 2, '0-2', 1, '这一行的商品都已在其他业务单中，不能再办。'],
    ['none is wanted', 2, '', 0, '件数必须是不小于 1 的整数。'],
    ['half a piece is wanted', 2, '', 0.5, '件数必须是不小于 1 的整数。'],
  ])('are refused when %s', (_text, quantity, taken, wanted, message) => {
    expect(() => allocatePieces(quantity, ranges(taken), wanted)).toThrow(
      new RuleInputError('quantity', message),
    );
  });

  it('are as many as wanted, inside the line, and nobody else’s', () => {
    const taken = fc.array(
      fc.tuple(fc.nat(19), fc.integer({ min: 1, max: 5 })).map(([from, length]) => ({
        from,
        to: Math.min(20, from + length),
      })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(taken, fc.double({ min: 0, max: 1, noNaN: true }), (others, part) => {
        const free = countPieces(freeRuns(20, others));
        fc.pre(free > 0);
        const wanted = Math.max(1, Math.ceil(part * free));
        const pieces = allocatePieces(20, others, wanted);
        expect(countPieces(pieces)).toBe(wanted);
        expect(countPieces(freeRuns(20, [...others, ...pieces]))).toBe(free - wanted);
      }),
    );
  });
});
