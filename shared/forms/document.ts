import type { FormBlock } from './blocks.ts';
import type { FormCopy } from './copies.ts';

/**
 * A printed form as data (forms.md, "Every form"): what stands on the paper and nothing of how it
 * is drawn. Plain and serialisable, so that a procedure can describe it in shared code and tests
 * can read it. Texts are final: amounts and times are already formatted.
 */
export interface FormDocument {
  /** The exact Chinese title of forms.md. */
  title: string;
  /**
   * Readable form number, also in the code and the PDF's subject; a register uses its period. Empty
   * for a paper that nobody looks up or files: it has neither code nor copy in its head.
   */
  number: string;
  store: { name: string; branch: string };
  paper: FormPaper;
  /** One after the other in the same file, in this order; at least one. */
  copies: readonly FormCopy[];
  print: FormPrint;
  mark: FormMark | null;
  blocks: readonly FormBlock[];
  /** Small print under the body; empty for none. */
  footnote: string;
}

export type FormPaper = 'a4Portrait' | 'a5Landscape';

export interface FormPrint {
  /** UTC ms. */
  at: number;
  /** IANA name of the store's zone, in which `at` is shown. */
  timeZone: string;
  /** Who printed it. */
  by: string;
  /** 1 for the first print; from 2 on the form says 第 N 次打印. */
  number: number;
}

/** 特批 is printed large where CAN-15 / RET-18 applied; before the approval it is only asked for. */
export type FormMark = 'specialApproval' | 'specialApprovalRequested';

export const formMarkTitles: Readonly<Record<FormMark, string>> = {
  specialApproval: '特批',
  specialApprovalRequested: '特批申请',
};
