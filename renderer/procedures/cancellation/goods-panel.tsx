import { useEffect, useRef } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { Decision } from '../../../shared/procedures/decision.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { contextOf } from '../decision-context.ts';
import type { PartProps } from './part-props.ts';
import { withPieces } from './change-lines.ts';
import { GoodsRow } from './goods-row.tsx';
import { GoodsHead } from './goods-head.tsx';
import { lineVerdicts } from './line-verdicts.ts';

interface Props extends PartProps {
  view: CaseView;
  /** Null when nothing is chosen, or the facts of the order cannot be decided. */
  decision: Decision | null;
}

/** The lines of the order: which, how many pieces, and what the rules say of each. */
export function GoodsPanel({ view, request, change, decision }: Props) {
  const { settings } = view;
  const verdicts = lineVerdicts(request, decision, contextOf(view));
  const panel = useRef<HTMLTableElement>(null);
  useEffect(() => {
    // A fresh request begins with the goods; nothing is taken from who already types.
    if (document.activeElement !== document.body) return;
    panel.current?.querySelector<HTMLElement>('.tick-cell input:not(:disabled)')?.focus();
  }, []);
  const order = view.goods.map((line) => line.id);
  return (
    <Panel
      title={text.cancellation.goods}
      rule="CAN-8"
      aside={<span className="muted small">{text.cancellation.goodsKeys}</span>}
      className="goods-panel"
    >
      <table ref={panel} className="plain-table goods" data-path="lines">
        <GoodsHead />
        <tbody>
          {view.goods.map((goods) => (
            <GoodsRow
              key={goods.id}
              goods={goods}
              path={`lines[${request.lines.findIndex((line) => line.id === goods.id)}]`}
              verdict={verdicts.find((verdict) => verdict.id === goods.id) ?? null}
              settings={settings}
              onPieces={(pieces) =>
                change((now) => ({ lines: withPieces(now.lines, goods.id, pieces, order) }))
              }
            />
          ))}
        </tbody>
      </table>
      {verdicts.some(({ decision }) => decision?.outcome === 'startReturn') && (
        <p className="goods-note">{text.cancellation.returnLater}</p>
      )}
    </Panel>
  );
}
