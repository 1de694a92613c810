import { Input } from 'antd';

import { text } from '../../../shared/text/text.ts';
import type { LineDraft } from './order-draft.ts';

interface Props {
  row: number;
  line: LineDraft;
  nameWrong: boolean;
  onChange: (field: GoodsField, value: string) => void;
}

const fields = ['code', 'name', 'size', 'color'] as const;
type GoodsField = (typeof fields)[number];

const words = text.orderEntry;

/** What is sold: code, name, size, colour; beside each other where there is room. */
export function GoodsCell({ row, line, nameWrong, onChange }: Props) {
  return (
    <span className="goods-cell">
      {fields.map((field) => (
        <Input
          key={field}
          aria-label={words.cellLabel(row, words.columns[field])}
          maxLength={100}
          value={line[field]}
          data-path={`lines.${line.key}.${field}`}
          {...(field === 'name' && nameWrong ? { status: 'error' } : {})}
          onChange={(event) => onChange(field, event.target.value)}
        />
      ))}
    </span>
  );
}

export function GoodsCellHead() {
  return (
    <span className="goods-cell">
      {fields.map((field) => (
        <span key={field}>{words.columns[field]}</span>
      ))}
    </span>
  );
}
