import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

interface RowKeys {
  /** Enter in the last field of the last row. */
  onAdd: () => void;
  /** Ctrl Delete in a row. */
  onRemove: (rowKey: string) => void;
}

/**
 * Keys of a table that is typed into: Enter goes to the next field, in the last one it adds a row;
 * Ctrl Delete takes the row away. For `onKeyDown` of an element around the table.
 */
export function rowKeys({ onAdd, onRemove }: RowKeys) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget } = event;
    if (!(target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    if (event.ctrlKey && event.key === 'Delete') {
      const key = target.closest('tr')?.dataset['rowKey'];
      const before = fieldsOf(currentTarget).findIndex((field) => field === target);
      if (key !== undefined) flushSync(() => onRemove(key));
      focusField(currentTarget, Math.max(0, before - fieldsIn(target) + 1));
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      if (isEmptySelect(target) && !isOpenSelect(target)) return;
      const next = fieldsOf(currentTarget).indexOf(target) + 1;
      // Drawn at once: the next key may follow before the next picture.
      if (next === fieldsOf(currentTarget).length) flushSync(onAdd);
      focusField(currentTarget, next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function fieldsOf(table: Element): HTMLInputElement[] {
  return [...table.querySelectorAll<HTMLInputElement>('tbody input:not(:disabled)')];
}

/** How far into its row a field stands, from 1. */
function fieldsIn(field: HTMLInputElement): number {
  const row = field.closest('tr');
  return row === null ? 1 : [...row.querySelectorAll('input')].indexOf(field) + 1;
}

/** Enter opens a list of choices while nothing was chosen. */
function isEmptySelect(field: HTMLInputElement): boolean {
  const select = field.closest('.ant-select');
  return select !== null && select.querySelector('.ant-select-placeholder') !== null;
}

function isOpenSelect(field: HTMLInputElement): boolean {
  return field.getAttribute('aria-expanded') === 'true';
}

function focusField(table: Element, index: number) {
  const fields = fieldsOf(table);
  const field = fields[Math.min(index, fields.length - 1)];
  field?.focus();
  if (field?.type === 'text') field.select();
}
