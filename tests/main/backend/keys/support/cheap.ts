import type { WrappingCost } from '../../../../../main/backend/keys/wrapping.ts';

/** So that tests need not wait; what the program uses is in wrapping.ts. */
export const cheap: WrappingCost = { cost: 16, blockSize: 1, parallelization: 1 };
