import { Input } from 'antd';

interface Cell<Field extends string> {
  field: Field;
  label: string;
  value: string;
  path: string;
  wrong?: boolean;
}

interface Props<Field extends string> {
  /** Code, name, size and colour, in this order. */
  cells: readonly Cell<Field>[];
  onChange: (field: Field, value: string) => void;
}

/** What is sold: code, name, size, colour; beside each other where there is room. */
export function GoodsCell<Field extends string>({ cells, onChange }: Props<Field>) {
  return (
    <span className="goods-cell">
      {cells.map(({ field, label, value, path, wrong }) => (
        <Input
          key={field}
          aria-label={label}
          maxLength={100}
          value={value}
          data-path={path}
          {...(wrong === true ? { status: 'error' } : {})}
          onChange={(event) => onChange(field, event.target.value)}
        />
      ))}
    </span>
  );
}

export function GoodsCellHead({ titles }: { titles: readonly string[] }) {
  return (
    <span className="goods-cell">
      {titles.map((title) => (
        <span key={title}>{title}</span>
      ))}
    </span>
  );
}
