import type { Field, FieldsBlock } from '../../../../shared/forms/blocks.ts';
import type { FormFonts } from '../fonts.ts';
import { sequence } from './flow.ts';
import type { Flow } from './flow.ts';
import { bodyStyle, labelStyle, textLines, textWidth } from './lines.ts';
import { padding } from './measures.ts';
import { innerWidth, labelCell, rowFlow, textCell } from './row.ts';
import type { Cell } from './row.ts';

const twelfths = 12;

/** Rows of label and value; labels that begin at the same place are equally wide. */
export function fieldsFlow(block: FieldsBlock, width: number, fonts: FormFonts): Flow {
  const labelWidths = labelWidthsByStart(block, fonts);
  return sequence(
    block.rows.map((row) =>
      rowFlow(
        placed(row).flatMap(({ field, start, end }): Cell[] => {
          const x = (start * width) / twelfths;
          const right = (end * width) / twelfths;
          const labelWidth = Math.min(labelWidths.get(start) ?? 0, (right - x) / 2);
          const label = textLines(field.label, labelStyle, innerWidth(labelWidth), fonts);
          const valueWidth = right - x - labelWidth;
          const value = textLines(field.value ?? '', bodyStyle, innerWidth(valueWidth), fonts);
          return [
            labelCell(x, labelWidth, label),
            { ...textCell(x + labelWidth, valueWidth, value), valign: 'middle' },
          ];
        }),
      ),
    ),
  );
}

interface PlacedField {
  field: Field;
  /** Twelfths. */
  start: number;
  end: number;
}

function placed(row: readonly Field[]): PlacedField[] {
  let start = 0;
  return row.map((field, index) => {
    const end = index === row.length - 1 ? twelfths : start + field.span;
    const place = { field, start, end };
    start = end;
    return place;
  });
}

function labelWidthsByStart(block: FieldsBlock, fonts: FormFonts): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { field, start } of block.rows.flatMap(placed)) {
    const width = textWidth(field.label, labelStyle, fonts) + 2 * padding.x;
    widths.set(start, Math.max(widths.get(start) ?? 0, width));
  }
  return widths;
}
