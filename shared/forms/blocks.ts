/** The parts a form's body is made of, from top to bottom. `null` is a blank to be filled in by hand. */
export type FormBlock =
  | FieldsBlock
  | TableBlock
  | TextBlock
  | TicksBlock
  | AmountBlock
  | SignaturesBlock
  | BlanksBlock
  | HeadingBlock
  | LetterBlock
  | GroupsBlock
  | PhotosBlock;

/** Rows of labelled fields. */
export interface FieldsBlock {
  kind: 'fields';
  rows: readonly (readonly Field[])[];
}

export interface Field {
  label: string;
  value: string | null;
  /** Width in twelfths of the form; the last field of a row takes what is left. */
  span: number;
}

export interface TableBlock {
  kind: 'table';
  columns: readonly TableColumn[];
  /** One cell for each column. */
  rows: readonly (readonly TableCell[])[];
  /** A line under each filled row, across all columns; never parted from it by the end of a page. */
  below?: readonly string[];
  /** Empty rows after the filled ones, for the pen. */
  blankRows: number;
  total: TableTotal | null;
  /** Small print, for registers with many columns. */
  small?: true;
}

export interface TableColumn {
  title: string;
  /** `fit` is as wide as its longest text; the others share what is left by their weight. */
  width: 'fit' | { fill: number };
  align: 'left' | 'right' | 'center';
}

/** Text, or boxes to be ticked (a survey's answers). */
export type TableCell = string | readonly Tick[];

/** Closes a table: the label spans all columns before the values, which end at the last column. */
export interface TableTotal {
  label: string;
  values: readonly string[];
}

/** Long text beside its label; `null` gives ruled lines to write on. */
export interface TextBlock {
  kind: 'text';
  label: string;
  text: string | null;
  /** Room for the pen in mm; the text may need more. */
  minHeightMm: number;
}

export interface Tick {
  label: string;
  ticked: boolean;
}

export interface TicksBlock {
  kind: 'ticks';
  label: string;
  ticks: readonly Tick[];
}

/** One amount in figures and in Chinese capitals. */
export interface AmountBlock {
  kind: 'amount';
  label: string;
  /** `¥1,234.50` and `壹仟贰佰叁拾肆元伍角整`; null leaves both to the pen. */
  amount: { figures: string; capitals: string } | null;
  /** How the amount comes about; empty for none. */
  note: string;
}

export interface SignaturesBlock {
  kind: 'signatures';
  boxes: readonly SignatureBox[];
  /** Less room for the pen, as a small paper has; never less than the least. */
  low?: true;
}

/** A box for the pen, never smaller than 45 × 18 mm, with role, 签名 and 日期. */
export interface SignatureBox {
  role: string;
  /** What the person signs for, small beside the role; empty for none. */
  statement: string;
  /** Such as □ 同意 □ 不同意. */
  options: readonly Tick[];
  /** What the program already knows (approver and time); empty while nobody approved. */
  record: string;
  /** Leaves room for a department's stamp 盖章. */
  stamp: boolean;
}

/** Rows of ruled blanks for those who come after: filing, service centre, archive. */
export interface BlanksBlock {
  kind: 'blanks';
  groups: readonly BlankGroup[];
}

export interface BlankGroup {
  title: string;
  blanks: readonly { label: string; value: string | null }[];
}

/** A title between blocks. */
export interface HeadingBlock {
  kind: 'heading';
  text: string;
}

/** A code in large groups, to be read from paper and typed: the recovery code. */
export interface GroupsBlock {
  kind: 'groups';
  groups: readonly string[];
}

/** Pictures on pages of their own behind everything else: an appendix. */
export interface PhotosBlock {
  kind: 'photos';
  title: string;
  photos: readonly Photo[];
}

/** A JPEG; its size is in pixels. */
export interface Photo {
  caption: string;
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** Paragraphs without a frame (a letter of thanks, a notice). */
interface LetterBlock {
  kind: 'letter';
  paragraphs: readonly string[];
}
