import type { GivenFile } from './given-file.ts';

/** A page that takes what is dropped on the window. */
export interface AttachTarget {
  take: (files: readonly GivenFile[]) => void;
}

/** The pages that are there; what is dropped goes to the one that came last. */
const targets: AttachTarget[] = [];

/** Answers how to take it away again. */
export function addTarget(target: AttachTarget): () => void {
  targets.push(target);
  return () => void targets.splice(targets.indexOf(target), 1);
}

export function presentTarget(): AttachTarget | null {
  return targets.at(-1) ?? null;
}
