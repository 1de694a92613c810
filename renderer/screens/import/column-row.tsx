import { Select } from 'antd';

import { orderColumnTitles } from '../../../shared/import/columns.ts';
import type { OrderColumn } from '../../../shared/import/columns.ts';
import { text } from '../../../shared/text/text.ts';
import { Tag } from '../../components/tag.tsx';
import { columnLetter } from './column-letter.ts';

const words = text.importing.columns;
/** Stands for a column that the file does not have. */
const nowhere = -1;

interface Props {
  ours: OrderColumn;
  needed: boolean;
  titles: readonly string[];
  examples: readonly (readonly string[])[];
  /** From 0; null when it is not in the file. */
  place: number | null;
  sameAs: OrderColumn | null;
  autoFocus: boolean;
  onChange: (place: number | null) => void;
}

/** One column of ours, where it stands in the file, and two cells to recognise it by. */
export function ColumnRow(props: Props) {
  const { ours, needed, titles, examples, place, sameAs, autoFocus, onChange } = props;
  const title = orderColumnTitles[ours];
  const absent = needed && place === null;
  const cells = place === null ? [] : (examples[place] ?? []).filter((cell) => cell !== '');
  return (
    <tr>
      <td className="nowrap">
        <span className="with-tags">
          <span className="strong">{title}</span>
          {needed && <Tag tone={absent ? 'red' : 'plain'}>{words.needed}</Tag>}
        </span>
      </td>
      <td>
        <Select<number>
          aria-label={title}
          className="column-select"
          status={absent || sameAs !== null ? 'error' : ''}
          autoFocus={autoFocus}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={words.choose}
          value={place ?? (needed ? null : nowhere)}
          options={[
            ...(needed ? [] : [{ value: nowhere, label: words.notThere }]),
            ...titles.map((name, value) => ({ value, label: labelOf(name, value) })),
          ]}
          onChange={(value) => onChange(value === nowhere ? null : value)}
        />
      </td>
      <td className={sameAs === null ? 'muted column-example' : 'red column-example'}>
        {sameAs === null
          ? cells.slice(0, 2).join(text.common.separator)
          : words.twice(orderColumnTitles[sameAs])}
      </td>
    </tr>
  );
}

function labelOf(name: string, index: number): string {
  const letter = columnLetter(index);
  return name.trim() === '' ? words.untitled(letter) : words.titled(name, letter);
}
