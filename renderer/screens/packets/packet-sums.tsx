import { formatFen } from '../../../shared/domain/money.ts';
import type { PacketPage, PacketSums as Sums } from '../../../shared/ipc/schemas/finance.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';

const words = text.finance;

interface Props {
  sums: Sums;
  byKind: PacketPage['byKind'];
  /** Of how many forms the amounts were counted before. */
  corrections: number;
}

/** What a packet comes to, by kind and in all. */
export function PacketSums({ sums, byKind, corrections }: Props) {
  const titles = words.sumColumns;
  return (
    <Panel title={words.preview.sums}>
      <table className="plain-table packet-sums" aria-label={words.preview.sums}>
        <thead>
          <tr>
            <th scope="col">{titles.kind}</th>
            {[titles.forms, titles.amount, titles.fee, titles.refund, titles.due].map((title) => (
              <th key={title} scope="col" className="amount">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byKind.map((kind) => (
            <tr key={kind.kindTitle}>
              <td>{kind.kindTitle}</td>
              <SumCells sums={kind} />
            </tr>
          ))}
          <tr className="total-row">
            <td>{words.total}</td>
            <SumCells sums={sums} />
          </tr>
        </tbody>
      </table>
      {corrections > 0 && <p className="muted small">{words.preview.correctionsNote}</p>}
    </Panel>
  );
}

function SumCells({ sums: { forms, amountFen, feeFen, refundFen, dueFen } }: { sums: Sums }) {
  return (
    <>
      <td className="amount">{forms.toLocaleString('en-US')}</td>
      {[amountFen, feeFen, refundFen, dueFen].map((fen, index) => (
        <td key={index} className={fen === 0 ? 'amount muted' : 'amount'}>
          {formatFen(fen)}
        </td>
      ))}
    </>
  );
}
