import type { ImportProgress, Notice } from '../../../../shared/ipc/envelope.ts';

const noticesPerPhase = 20;

/** Tells the pages how far a phase is, in a bounded number of notices however long the file is. */
export function progressTeller(
  notify: (notice: Notice) => void,
  importId: string,
  phase: ImportProgress['phase'],
): (done: number, total: number) => void {
  let told = -1;
  return (done, total) => {
    const step = total === 0 ? 0 : Math.floor((done * noticesPerPhase) / total);
    if (step <= told) return;
    told = step;
    notify({ kind: 'import', importId, progress: { phase, done, total } });
  };
}
