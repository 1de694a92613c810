import { Radio } from 'antd';
import { useEffect, useRef } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { RepairRequest } from '../../../shared/procedures/repair/request.ts';
import { text } from '../../../shared/text/text.ts';
import { GoodsName } from '../../components/goods-name.tsx';
import { Moment } from '../../components/moment.tsx';
import { contextOf } from '../decision-context.ts';
import { chosenLine, withLine, withPieces } from './goods-draft.ts';
import { lineWarranty } from './line-warranty.ts';
import type { PartProps } from './part-props.ts';
import { PiecesStepper } from './pieces-stepper.tsx';
import { WarrantyTag } from './warranty-tag.tsx';

interface Props {
  view: CaseView;
  goods: Extract<RepairRequest['goods'], { from: 'order' }>;
  change: PartProps['change'];
}

const words = text.repair;
const titles = words.goodsColumns;

/** The lines of the order, one to be chosen; each says whether it is under warranty. */
export function OrderGoodsChoice({ view, goods, change }: Props) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    // A fresh request begins with the goods; nothing is taken from who already types.
    if (document.activeElement !== document.body || goods.lineId !== null) return;
    table.current?.querySelector('input')?.focus();
  }, []);
  const context = contextOf(view);
  const chosen = chosenLine(goods, view.goods);
  return (
    <Radio.Group
      className="whole-width"
      name="repair-line"
      value={goods.lineId}
      onChange={({ target }) =>
        change((now) => ({ goods: withLine(now.goods, String(target.value)) }))
      }
    >
      <table ref={table} className="plain-table goods" data-path="goods.lineId">
        <thead>
          <tr>
            <th className="tick-cell" />
            <th>{titles.name}</th>
            <th className="amount">{titles.pieces}</th>
            <th>{titles.delivered}</th>
            <th>{titles.warranty}</th>
          </tr>
        </thead>
        <tbody>
          {view.goods.map((line) => (
            <tr
              key={line.id}
              className={line.id === goods.lineId ? 'chosen' : ''}
              onClick={() => change((now) => ({ goods: withLine(now.goods, line.id) }))}
            >
              <td className="tick-cell">
                <Radio value={line.id} aria-label={line.name} />
              </td>
              <td>
                <GoodsName {...line} size="" />
              </td>
              <td className="amount" data-path={line.id === goods.lineId ? 'goods.pieces' : ''}>
                {line === chosen && line.quantity > 1 ? (
                  <PiecesStepper
                    pieces={goods.pieces}
                    most={line.quantity}
                    onChange={(pieces) =>
                      change((now) => ({ goods: withPieces(now.goods, pieces, view.goods) }))
                    }
                  />
                ) : (
                  line.quantity
                )}
              </td>
              <td className="nowrap">
                {line.deliveredAt === null ? (
                  <span className="muted">{words.notDelivered}</span>
                ) : (
                  <Moment at={line.deliveredAt} />
                )}
              </td>
              <td className="nowrap">
                <WarrantyTag warranty={lineWarranty(line.id, context)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Radio.Group>
  );
}
