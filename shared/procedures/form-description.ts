/** A paper of a procedure. */
export interface FormDescription {
  id: string;
  title: string;
  /** Stages in which it can be printed. */
  printableIn: readonly string[];
}
