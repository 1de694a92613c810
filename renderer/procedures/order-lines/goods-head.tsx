import { text } from '../../../shared/text/text.ts';

const titles = text.orderLines.columns;

/** `pieces` is the title of the column with how many of the bought ones. */
export function GoodsHead({ pieces }: { pieces: string }) {
  return (
    <thead>
      <tr>
        <th className="tick-cell" aria-label={pieces} />
        <th>{titles.name}</th>
        <th className="kind-cell">{titles.kind}</th>
        <th className="amount">{pieces}</th>
        <th className="amount">{titles.amount}</th>
        <th>{titles.verdict}</th>
      </tr>
    </thead>
  );
}
