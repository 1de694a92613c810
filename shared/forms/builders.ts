import type {
  AmountBlock,
  Field,
  SignatureBox,
  TableColumn,
  TextBlock,
  Tick,
  TicksBlock,
} from './blocks.ts';

/** A labelled field `span` twelfths wide; an empty value is a blank for the pen. */
export function field(label: string, value: string | null, span: number): Field {
  return { label, value: value === '' ? null : value, span };
}

export function fitColumn(title: string, align: TableColumn['align'] = 'left'): TableColumn {
  return { title, width: 'fit', align };
}

export function fillColumn(title: string, weight = 1): TableColumn {
  return { title, width: { fill: weight }, align: 'left' };
}

export function textBlock(label: string, text: string | null, minHeightMm = 0): TextBlock {
  return { kind: 'text', label, text: text === '' ? null : text, minHeightMm };
}

export function ticksBlock(label: string, ticks: readonly Tick[]): TicksBlock {
  return { kind: 'ticks', label, ticks };
}

export function tick(label: string, ticked = false): Tick {
  return { label, ticked };
}

/** `figures` such as `¥1,234.50`, `capitals` such as `壹仟贰佰叁拾肆元伍角整`. */
export function amountBlock(
  label: string,
  figures: string,
  capitals: string,
  note = '',
): AmountBlock {
  return { kind: 'amount', label, amount: { figures, capitals }, note };
}

export function signatureBox(
  role: string,
  more: Partial<Omit<SignatureBox, 'role'>> = {},
): SignatureBox {
  return { role, statement: '', options: [], record: '', stamp: false, ...more };
}
