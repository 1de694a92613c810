/** A file on its way to become an attachment: dropped, pasted, or chosen in the dialog. */
export interface GivenFile {
  /** Null for a pasted picture, which has none. Shown and made into a title, never kept elsewhere. */
  name: string | null;
  content: Blob;
}
