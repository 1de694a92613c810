import { goodsKinds, goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import type { RepairRequest } from '../../../shared/procedures/repair/request.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { Field } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shownGoods, withPieces } from './goods-draft.ts';
import type { OtherGoods } from './goods-draft.ts';
import type { PartProps } from './part-props.ts';
import { PiecesStepper } from './pieces-stepper.tsx';
import { PurchaseDayField } from './purchase-day-field.tsx';

interface Props {
  goods: OtherGoods;
  change: PartProps['change'];
}

const words = text.repair.other;
const kinds = goodsKinds.map((value) => ({ value, title: goodsKindTitles[value] }));

/** Goods that no order knows, as the customer describes them, and what proves the day of purchase. */
export function OtherGoodsFields({ goods, change }: Props) {
  const set = (part: Partial<OtherGoods>) => change((now) => ({ goods: withOther(now, part) }));
  const line = (field: 'name' | 'code' | 'size' | 'colour' | 'proof') => ({
    path: `goods.${field}`,
    label: words[field],
    maxLength: 200,
    value: goods[field],
    onChange: (value: string) => set({ [field]: value }),
  });
  return (
    <div className="fields other-goods">
      <div className="wide">
        <TextField {...line('name')} hint={words.nameHint} autoFocus={goods.name === ''} />
      </div>
      <TextField {...line('code')} optional={text.common.optional} />
      <TextField {...line('size')} optional={text.common.optional} />
      <TextField {...line('colour')} optional={text.common.optional} />
      <Field label={text.repair.pieces} path="goods.pieces">
        {() => (
          <PiecesStepper
            pieces={goods.pieces}
            most={null}
            onChange={(pieces) => set({ pieces: withPieces(goods, pieces, []).pieces })}
          />
        )}
      </Field>
      <div className="whole-row">
        <Field label={words.kind} hint={words.kindHint}>
          {() => (
            <Choices
              label={words.kind}
              path="goods.kind"
              options={kinds}
              value={goods.kind}
              onChange={(kind) => set({ kind })}
            />
          )}
        </Field>
      </div>
      <div className="half">
        <PurchaseDayField
          value={goods.purchasedOn}
          onChange={(purchasedOn) => set({ purchasedOn })}
        />
      </div>
      <div className="half">
        <TextField {...line('proof')} hint={words.proofHint} />
      </div>
    </div>
  );
}

/** In a case without an order the first thing typed makes them goods of their own. */
function withOther({ goods }: RepairRequest, part: Partial<OtherGoods>): RepairRequest['goods'] {
  const shown = shownGoods(goods, false);
  return shown.from === 'other' ? { ...shown, ...part } : shown;
}
