/** What is drawn, in points; y runs downwards. */
export type Mark = TextMark | LineMark | FrameMark | CodeMark | PictureMark;

export interface TextMark {
  kind: 'text';
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  text: string;
  size: number;
  weight: 'regular' | 'bold';
  /** Extra space after each character. */
  tracking: number;
}

interface LineMark {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  lineWidth: number;
}

interface FrameMark {
  kind: 'frame';
  x: number;
  y: number;
  width: number;
  height: number;
  lineWidth: number;
}

/** The place of the QR code; what it says depends on the copy. */
export interface CodeMark {
  kind: 'code';
  x: number;
  y: number;
  size: number;
  text: string;
}

/** A JPEG, drawn to fill this box. */
export interface PictureMark {
  kind: 'picture';
  x: number;
  y: number;
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** Where something stands, for tests: nothing may overlap, leave the page or be too small. */
export interface Region {
  kind: 'head' | 'cell' | 'signature' | 'heading' | 'letter' | 'footnote';
  x: number;
  y: number;
  width: number;
  height: number;
}

export function moved<T extends Mark | Region>(item: T, dx: number, dy: number): T {
  if (item.kind !== 'line') return { ...item, x: item.x + dx, y: item.y + dy };
  return { ...item, x1: item.x1 + dx, y1: item.y1 + dy, x2: item.x2 + dx, y2: item.y2 + dy };
}

export function horizontal(x1: number, x2: number, y: number, lineWidth: number): LineMark {
  return { kind: 'line', x1, y1: y, x2, y2: y, lineWidth };
}

export function vertical(x: number, y1: number, y2: number, lineWidth: number): LineMark {
  return { kind: 'line', x1: x, y1, x2: x, y2, lineWidth };
}
