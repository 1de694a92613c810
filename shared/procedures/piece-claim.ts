import type { PieceRange } from './pieces.ts';

/**
 * Pieces of one order line that a case takes. Positions, not counts, so that a case that is
 * rejected in the middle frees just its own and the amounts of all pieces still add up to the line
 * (CASE-2, CAN-8).
 */
export interface PieceClaim extends PieceRange {
  lineId: string;
}

/** A claim of another case, with the number of that case (CASE-2). */
export interface TakenPieces extends PieceClaim {
  caseNumber: string;
}
