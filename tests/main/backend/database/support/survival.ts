import type { Survival } from './recording-disk.ts';

function always(name: string, names: boolean, changes: boolean): Survival {
  return {
    name,
    keepsName: () => names,
    keepsChange: () => changes,
    keepsSector: () => true,
  };
}

/** The extremes: disks that write names before bytes, bytes before names, all or nothing. */
export const extremes: Survival[] = [
  always('nothing unsynced', false, false),
  always('names only', true, false),
  always('bytes only', false, true),
  always('everything', true, true),
];

/** A reproducible disk that keeps each unsynced change or not, and tears writes. */
export function randomSurvival(seed: number): Survival {
  let state = seed * 2654435761 + 1;
  const coin = (): boolean => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 8) % 2 === 0;
  };
  return { name: `random ${seed}`, keepsName: coin, keepsChange: coin, keepsSector: coin };
}
