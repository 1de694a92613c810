import { Button } from 'antd';

import { goodsKinds, goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import { formatFen } from '../../../shared/domain/money.ts';
import type { NewGoods } from '../../../shared/procedures/return/request.ts';
import { text } from '../../../shared/text/text.ts';
import { GoodsCell } from '../../components/goods-cell.tsx';
import { NumberedSelect } from '../../components/numbered-select.tsx';
import { amountOf } from './new-goods-draft.ts';
import { NumberInput } from './number-input.tsx';

interface Props {
  goods: NewGoods;
  /** Counted from 0, as in the request. */
  index: number;
  onChange: (part: Partial<NewGoods>) => void;
  onTakeOut: () => void;
}

const words = text.returning.newGoods;
const titles = words.columns;
const kinds = goodsKinds.map((value) => ({ value, title: goodsKindTitles[value] }));

export const goodsFields = ['code', 'name', 'size', 'colour'] as const;

/** Goods that the customer gets in exchange (RET-12). */
export function NewGoodsRow({ goods, index, onChange, onTakeOut }: Props) {
  const path = (field: keyof NewGoods) => `newGoods[${index}].${field}`;
  const label = (title: string) => words.row(index + 1, title);
  const amountFen = amountOf(goods);
  return (
    <tr>
      <td>
        <GoodsCell
          cells={goodsFields.map((field) => ({
            field,
            label: label(titles[field]),
            value: goods[field],
            path: path(field),
          }))}
          onChange={(field, value) => onChange({ [field]: value })}
        />
      </td>
      <td data-path={path('kind')}>
        <NumberedSelect
          name={label(titles.kind)}
          placeholder={words.kindHint}
          options={kinds}
          value={goods.kind}
          onChange={(kind) => onChange({ kind })}
        />
      </td>
      {(['quantity', 'unitPriceFen'] as const).map((field) => (
        <td key={field}>
          <NumberInput
            field={field}
            label={label(field === 'quantity' ? titles.quantity : titles.price)}
            path={path(field)}
            row={goods}
            onChange={onChange}
          />
        </td>
      ))}
      <td className="amount nowrap">{amountFen === null ? '' : formatFen(amountFen)}</td>
      <td>
        <Button type="text" size="small" aria-label={words.takeOut(index + 1)} onClick={onTakeOut}>
          ×
        </Button>
      </td>
    </tr>
  );
}
