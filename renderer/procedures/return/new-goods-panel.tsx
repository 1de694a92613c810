import { Button } from 'antd';

import { formatFen } from '../../../shared/domain/money.ts';
import { text } from '../../../shared/text/text.ts';
import { GoodsCellHead } from '../../components/goods-cell.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { Panel } from '../../components/panel.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { blankGoods, withGoods } from './new-goods-draft.ts';
import { goodsFields, NewGoodsRow } from './new-goods-row.tsx';
import type { PartProps } from './part-props.ts';
import type { NamedAmount, PriceDifference } from './price-difference.ts';

interface Props extends PartProps {
  /** Null while nothing is decided. */
  difference: PriceDifference | null;
}

const words = text.returning.newGoods;
const titles = words.columns;
const mostRows = 100;

/** What the customer gets in exchange, typed line by line, and the price difference (RET-12). */
export function NewGoodsPanel({ request: { newGoods }, change, difference }: Props) {
  const add = () =>
    change((now) =>
      now.newGoods.length >= mostRows ? {} : { newGoods: [...now.newGoods, blankGoods] },
    );
  useShortcuts('screen', { '+': add });
  return (
    <Panel
      title={words.title}
      rule="RET-12"
      className="new-goods"
      aside={<span className="muted small">{words.keys}</span>}
    >
      <div data-path="newGoods">
        {newGoods.length > 0 && (
          <table className="plain-table entry-table">
            <thead>
              <tr>
                <th>
                  <GoodsCellHead titles={goodsFields.map((field) => titles[field])} />
                </th>
                <th className="new-kind">{titles.kind}</th>
                <th className="amount new-count">{titles.quantity}</th>
                <th className="amount new-price">{titles.price}</th>
                <th className="amount new-price">{titles.amount}</th>
                <th className="new-out" aria-label={text.common.more} />
              </tr>
            </thead>
            <tbody>
              {newGoods.map((goods, index) => (
                <NewGoodsRow
                  key={index}
                  goods={goods}
                  index={index}
                  onChange={(part) =>
                    change((now) => ({ newGoods: withGoods(now.newGoods, index, part) }))
                  }
                  onTakeOut={() =>
                    change((now) => ({
                      newGoods: now.newGoods.filter((_, place) => place !== index),
                    }))
                  }
                />
              ))}
            </tbody>
          </table>
        )}
        <p className="step-buttons">
          <Button size="small" onClick={add} disabled={newGoods.length >= mostRows}>
            {words.add} <KeyCap name="+" />
          </Button>
        </p>
      </div>
      {difference !== null && <Difference {...difference} />}
    </Panel>
  );
}

function Difference({ newGoods, goodsBack, difference }: PriceDifference) {
  return (
    <div className="price-difference" aria-live="polite">
      <Amount {...newGoods} />
      <span aria-hidden>{goodsBack.sign}</span>
      <Amount {...goodsBack} />
      <span aria-hidden>＝</span>
      {difference === null ? (
        <span className="muted">{words.later}</span>
      ) : (
        <Amount {...difference} strong />
      )}
    </div>
  );
}

function Amount({ title, fen, strong = false }: NamedAmount & { strong?: boolean }) {
  return (
    <span className="stacked">
      <span className="muted small">{title}</span>
      <span className={strong ? 'strong nowrap' : 'nowrap'}>{formatFen(fen)}</span>
    </span>
  );
}
