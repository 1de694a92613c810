import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { LineDecision } from '../../../shared/procedures/decision.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import type { AskedLine } from './change-lines.ts';
import { withPieces } from './change-lines.ts';
import { GoodsHead } from './goods-head.tsx';
import { GoodsRow } from './goods-row.tsx';
import type { LineVerdict } from './line-verdicts.ts';
import type { LineWords } from './line-words.ts';

interface Props<Line extends LineDecision> {
  view: Pick<CaseView, 'goods'>;
  title: string;
  rule: string;
  words: LineWords<Line>;
  lines: readonly AskedLine[];
  verdicts: readonly LineVerdict<Line>[];
  /** Given as a step from the lines that stand there now. */
  onLines: (update: (now: readonly AskedLine[]) => AskedLine[]) => void;
  /** Below the table: what has to be done about some of the lines. */
  children?: ReactNode;
}

/** The lines of the order: which, how many pieces, and what the rules say of each. */
export function GoodsPanel<Line extends LineDecision>(props: Props<Line>) {
  const { view, title, rule, words, lines, verdicts, onLines, children } = props;
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    // A fresh request begins with the goods; nothing is taken from who already types.
    if (document.activeElement !== document.body) return;
    table.current?.querySelector<HTMLElement>('.tick-cell input:not(:disabled)')?.focus();
  }, []);
  const order = view.goods.map((line) => line.id);
  return (
    <Panel
      title={title}
      rule={rule}
      aside={<span className="muted small">{text.orderLines.keys}</span>}
      className="goods-panel"
    >
      <table ref={table} className="plain-table goods" data-path="lines">
        <GoodsHead pieces={words.pieces} />
        <tbody>
          {view.goods.map((goods) => (
            <GoodsRow
              key={goods.id}
              goods={goods}
              path={`lines[${lines.findIndex((line) => line.id === goods.id)}]`}
              verdict={verdicts.find((verdict) => verdict.id === goods.id) ?? null}
              words={words}
              onPieces={(pieces) => onLines((now) => withPieces(now, goods.id, pieces, order))}
            />
          ))}
        </tbody>
      </table>
      {children}
    </Panel>
  );
}
