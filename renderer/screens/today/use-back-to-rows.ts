import { useEffect } from 'react';

/** When the component goes, the keys are with the rows of the board again: Enter opens the chosen one. */
export function useBackToRows(): void {
  useEffect(() => () => document.querySelector<HTMLElement>('.today .row-list')?.focus(), []);
}
