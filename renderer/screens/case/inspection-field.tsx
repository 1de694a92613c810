import { Checkbox, Input } from 'antd';

import { returnFaults, returnFaultTitles } from '../../../shared/procedures/return/record.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import type { ActionDraft, ActionField, DraftRow } from '../../procedures/action-form.ts';
import { rowsOf } from '../../procedures/action-values.ts';
import { missingPieces, readCount } from '../../procedures/inspection-rows.ts';

interface Props {
  field: Extract<ActionField, { kind: 'inspection' }>;
  draft: ActionDraft;
  onChange: (part: ActionDraft) => void;
}

const words = text.returning.inspection;

/** What came back of each line: whole, damaged, and whose fault it is (RET-14). */
export function InspectionField({ field, draft, onChange }: Props) {
  const { name, label, hint, lines, faults } = field;
  const rows = rowsOf(draft, name);
  const packaging = lines.some((line) => line.packaging);
  const change = (id: string, part: DraftRow) =>
    onChange({ [name]: rows.map((row) => (row['id'] === id ? { ...row, ...part } : row)) });
  return (
    <div className="field whole-row" data-path={name}>
      <span className="field-label">{label}</span>
      <p className="field-hint">{hint}</p>
      <table className="plain-table inspection">
        <thead>
          <tr>
            <th>{words.columns.goods}</th>
            <th className="amount">{words.columns.asked}</th>
            <th>{words.columns.good}</th>
            <th>{words.columns.damaged}</th>
            {packaging && <th>{words.columns.packaging}</th>}
            {faults && <th>{words.columns.fault}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const row = rows.find((each) => each['id'] === line.id) ?? {};
            const path = `${name}.${line.id}`;
            const absent = missingPieces(row, line.asked);
            return (
              <tr key={line.id} data-path={path}>
                <td>
                  <span className="stacked">
                    <span>{line.name}</span>
                    <span className="muted small">{line.details}</span>
                    {absent > 0 && <span className="amber small">{words.absent(absent)}</span>}
                  </span>
                </td>
                <td className="amount">{line.asked}</td>
                {(['good', 'damaged'] as const).map((condition) => (
                  <td key={condition} data-path={`${path}.${condition}`}>
                    <Input
                      className="count-input"
                      aria-label={words.countOf(line.name, words.columns[condition])}
                      maxLength={6}
                      value={String(row[condition] ?? '')}
                      {...(readCount(row, condition) === null ? { status: 'error' } : {})}
                      onChange={({ target }) => change(line.id, { [condition]: target.value })}
                    />
                  </td>
                ))}
                {packaging && (
                  <td>
                    {line.packaging && (
                      <Checkbox
                        aria-label={words.countOf(line.name, words.columns.packaging)}
                        checked={row['packagingUnopened'] === true}
                        onChange={({ target }) =>
                          change(line.id, { packagingUnopened: target.checked })
                        }
                      />
                    )}
                  </td>
                )}
                {faults && (
                  <td data-path={`${path}.fault`}>
                    <Choices
                      label={words.countOf(line.name, words.columns.fault)}
                      options={returnFaults.map((value) => ({
                        value,
                        title: returnFaultTitles[value],
                      }))}
                      value={returnFaults.find((fault) => fault === row['fault']) ?? null}
                      onChange={(fault) => change(line.id, { fault })}
                    />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
