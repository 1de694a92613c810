import type { FormBlock, TableCell } from '../../../../../shared/forms/blocks.ts';
import type { FormDocument } from '../../../../../shared/forms/document.ts';

/** Every text of a document that must be found on each copy, as one cell holds it. */
export function textsOf(document: FormDocument): string[] {
  const head = [document.title, document.number, document.store.name, document.print.by];
  return [...head, ...document.blocks.flatMap(blockTexts), document.footnote];
}

function blockTexts(block: FormBlock): string[] {
  switch (block.kind) {
    case 'fields':
      return block.rows.flat().flatMap(({ label, value }) => [label, value ?? '']);
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flat().flatMap(cellTexts),
        ...(block.total === null ? [] : [block.total.label, ...block.total.values]),
      ];
    case 'text':
      return [block.label, block.text ?? ''];
    case 'ticks':
      return [block.label, ...cellTexts(block.ticks)];
    case 'amount': {
      const { figures, capitals } = block.amount ?? { figures: '', capitals: '' };
      return [block.label, figures, capitals, block.note];
    }
    case 'signatures':
      return block.boxes.flatMap((box) => [
        box.role,
        box.statement,
        box.record,
        ...cellTexts(box.options),
      ]);
    case 'blanks':
      return block.groups.flatMap(({ title, blanks }) => [
        title,
        ...blanks.map(({ label, value }) => label + (value ?? '')),
      ]);
    case 'heading':
      return [block.text];
    case 'groups':
      return [...block.groups];
    case 'photos':
      return [block.title, ...block.photos.map(({ caption }) => caption)];
    case 'letter':
      return [...block.paragraphs];
  }
}

function cellTexts(cell: TableCell): string[] {
  return typeof cell === 'string'
    ? [cell]
    : cell.map(({ label, ticked }) => `${ticked ? '☑' : '☐'}${label}`);
}
