import { Checkbox } from 'antd';
import type { KeyboardEvent } from 'react';

import { goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import { formatFen } from '../../../shared/domain/money.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { LineDecision } from '../../../shared/procedures/decision.ts';
import { GoodsName } from '../../components/goods-name.tsx';
import { LineTag } from './line-tag.tsx';
import type { LineVerdict } from './line-verdicts.ts';
import type { LineWords } from './line-words.ts';
import { Pieces } from './pieces.tsx';

interface Props<Line extends LineDecision> {
  goods: CaseView['goods'][number];
  path: string;
  /** Null when the facts of the order cannot be decided. */
  verdict: LineVerdict<Line> | null;
  words: LineWords<Line>;
  /** 0 takes the line out. */
  onPieces: (pieces: number) => void;
}

/** A line of the order: whether and how many of its pieces, and what the rules say of it. */
export function GoodsRow<Line extends LineDecision>(props: Props<Line>) {
  const { goods, path, verdict, words, onPieces } = props;
  const chosen = verdict?.chosen === true;
  const pieces = verdict?.quantity ?? 0;
  const free = verdict?.free ?? 0;
  const most = Math.max(free, pieces);
  const choose = (next: number) => onPieces(Math.max(0, Math.min(next, most)));

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) choose(pieces + step);
    else if (event.key === 'ArrowDown') tickOf(event, 'nextElementSibling');
    else if (event.key === 'ArrowUp') tickOf(event, 'previousElementSibling');
    else return;
    event.preventDefault();
  }
  return (
    <tr className={chosen ? 'chosen' : ''} data-path={path}>
      <td className="tick-cell">
        <Checkbox
          checked={chosen}
          disabled={most === 0}
          aria-label={words.tickLine(goods.name)}
          onChange={(event) => choose(event.target.checked ? free : 0)}
          onKeyDown={onKeyDown}
        />
      </td>
      <td onClick={() => choose(chosen ? 0 : free)}>
        <GoodsName {...goods} size="" />
      </td>
      <td className="nowrap kind-cell">{goodsKindTitles[goods.kind]}</td>
      <td className="amount">
        <Pieces
          label={words.piecesOf(goods.name)}
          pieces={pieces}
          bought={goods.quantity}
          most={most}
          onChange={choose}
        />
      </td>
      <td className="amount">{formatFen(amountOf(goods, verdict))}</td>
      <td className="nowrap">
        <LineTag verdict={verdict} {...words} />
      </td>
    </tr>
  );
}

/** What the chosen pieces cost; for a line that is not chosen or nothing is granted for, the line. */
function amountOf(goods: CaseView['goods'][number], verdict: LineVerdict | null): number {
  const decided = verdict?.chosen === true ? verdict.decision?.amountFen : undefined;
  return decided === undefined || decided === 0 ? goods.amountFen : decided;
}

function tickOf(event: KeyboardEvent, way: 'nextElementSibling' | 'previousElementSibling') {
  const row = event.currentTarget.closest('tr')?.[way];
  row?.querySelector<HTMLElement>('.tick-cell input')?.focus();
}
