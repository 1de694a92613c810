import { Button } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';

import { text } from '../../../../shared/text/text.ts';
import { rowKeys } from '../../../components/row-keys.ts';
import type { WrongDraft } from '../wrong-draft.ts';
import { movedRow, withoutRow, withRow } from './edit-rows.ts';
import type { Keyed } from './edit-rows.ts';

const words = text.settingEditors;

export interface EditColumn<Row> {
  title: string;
  width?: number;
  /** `name` says to a reader which cell it is. */
  field: (row: Row, name: string, set: (part: Partial<Row>) => void) => ReactNode;
}

interface Props<Row> {
  label: string;
  hint: string;
  addTitle: string;
  rows: readonly Row[];
  columns: readonly EditColumn<Row>[];
  blank: () => Row;
  wrong: WrongDraft | null;
  onChange: (rows: readonly Row[]) => void;
}

/** A table of settings, typed row by row; its order can be changed. */
export function RowsEditor<Row extends Keyed>(props: Props<Row>) {
  const { label, hint, addTitle, rows, columns, blank, wrong, onChange } = props;
  const add = () => onChange([...rows, blank()]);
  const remove = (key: string) => onChange(withoutRow(rows, key));
  const typing = rowKeys({ onAdd: add, onRemove: remove });
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = event.ctrlKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : null;
    const key = event.target instanceof Element && event.target.closest('tr')?.dataset['rowKey'];
    if (step && key) {
      event.preventDefault();
      onChange(movedRow(rows, key, step));
    } else typing(event);
  }
  return (
    <div onKeyDown={onKeyDown}>
      <p className="muted small">{hint}</p>
      <table className="plain-table edit-table" aria-label={label}>
        <thead>
          <tr>
            <th aria-hidden="true" />
            {columns.map(({ title, width }) => (
              <th key={title} {...(width === undefined ? {} : { style: { width } })}>
                {title}
              </th>
            ))}
            <th aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.key}
              data-row-key={row.key}
              className={wrong?.at === row.key ? 'wrong-row' : ''}
            >
              <td className="muted row-number">{index + 1}</td>
              {columns.map(({ title, field }) => (
                <td key={title}>
                  {field(row, words.cell(index + 1, title), (part) =>
                    onChange(withRow(rows, row.key, part)),
                  )}
                </td>
              ))}
              <td className="row-steps">
                <RowStep
                  sign="↑"
                  title={words.up(index + 1)}
                  onClick={() => onChange(movedRow(rows, row.key, -1))}
                />
                <RowStep
                  sign="↓"
                  title={words.down(index + 1)}
                  onClick={() => onChange(movedRow(rows, row.key, 1))}
                />
                <RowStep sign="×" title={words.remove(index + 1)} onClick={() => remove(row.key)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="muted">{words.noRows}</p>}
      {wrong !== null && (
        <p className="red" role="alert">
          {wrong.wrong}
        </p>
      )}
      <p className="step-buttons">
        <Button size="small" onClick={add}>
          {addTitle}
        </Button>
      </p>
    </div>
  );
}

/** The keys do the same, so that Tab goes from field to field. */
function RowStep({ sign, title, onClick }: { sign: string; title: string; onClick: () => void }) {
  return (
    <Button
      type="text"
      size="small"
      tabIndex={-1}
      aria-label={title}
      title={title}
      onClick={onClick}
    >
      {sign}
    </Button>
  );
}
