/** Puts a PDF on paper. Rejects when that fails. */
export interface Printer {
  print: (job: PrintJob) => Promise<'printed' | 'cancelled'>;
}

export interface PrintJob {
  /** Shown in the print queue; a form number, nothing personal. */
  title: string;
  pdf: Uint8Array;
}
