const arrows = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'] as const;
type GridKey = (typeof arrows)[number];

export function isGridKey(key: string): key is GridKey {
  return arrows.some((arrow) => arrow === key);
}

/**
 * Where a key leads in a grid that is filled row by row; never out of it.
 * @param at from 0.
 * @param columns cards in a row, at least 1.
 */
export function nextInGrid(key: GridKey, at: number, count: number, columns: number): number {
  const steps: Readonly<Record<GridKey, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + columns < count ? at + columns : at,
    ArrowUp: at - columns >= 0 ? at - columns : at,
    Home: 0,
    End: count - 1,
  };
  return Math.min(Math.max(steps[key], 0), count - 1);
}
