import type { FormDocument } from '../forms/document.ts';
import type { CasePaper } from './case-paper.ts';

/** A paper of a procedure: when it can be printed, and what stands on it. */
export interface FormDescription {
  id: string;
  title: string;
  /** Stages in which it can be printed. */
  printableIn: readonly string[];
  /**
   * Actions with the effect `fileForms` by which its current print goes to finance; from then on it
   * belongs to the packet for finance. None for papers that stay in the store.
   */
  filedBy?: readonly string[];
  /** The paper as data. Pure: the same facts give the same document. */
  document(paper: CasePaper): FormDocument;
}
