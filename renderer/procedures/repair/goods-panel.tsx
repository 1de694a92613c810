import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { Warranty } from '../../../shared/procedures/repair/decision.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { Panel } from '../../components/panel.tsx';
import { noOrderGoods, noOtherGoods, shownGoods } from './goods-draft.ts';
import { GroupChoice } from './group-choice.tsx';
import { OrderGoodsChoice } from './order-goods-choice.tsx';
import { OtherGoodsFields } from './other-goods-fields.tsx';
import type { PartProps } from './part-props.ts';

interface Props extends PartProps {
  view: CaseView;
  /** Null while nothing is decided. */
  warranty: Warranty | null;
}

const words = text.repair;

/** What is to be repaired: a line of the order, or goods that no order knows; and how it stands under warranty. */
export function GoodsPanel({ view, request, change, warranty }: Props) {
  const hasOrder = view.orderId !== null;
  const goods = shownGoods(request.goods, hasOrder);
  return (
    <Panel
      title={words.goods}
      rule="REP-5"
      className="repair-goods"
      {...(hasOrder && {
        aside: (
          <Choices
            label={words.goodsFrom}
            options={[
              { value: 'order', title: words.goodsFromOrder },
              { value: 'other', title: words.goodsOther },
            ]}
            value={goods.from}
            onChange={(from) =>
              change((now) =>
                now.goods.from === from
                  ? {}
                  : { goods: from === 'order' ? noOrderGoods : noOtherGoods },
              )
            }
          />
        ),
      })}
    >
      <div data-path="goods">
        {goods.from === 'order' ? (
          <OrderGoodsChoice view={view} goods={goods} change={change} />
        ) : (
          <OtherGoodsFields goods={goods} change={change} />
        )}
      </div>
      <GroupChoice view={view} request={request} warranty={warranty} change={change} />
    </Panel>
  );
}
