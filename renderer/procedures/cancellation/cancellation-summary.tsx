import { goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import { formatFen } from '../../../shared/domain/money.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import {
  cancellationDocumentTitles,
  cancellationReasonTitles,
} from '../../../shared/procedures/cancellation/request.ts';
import type { CancellationRequest } from '../../../shared/procedures/cancellation/request.ts';
import { decisionSchema } from '../../../shared/procedures/decision.ts';
import { text } from '../../../shared/text/text.ts';
import { GoodsName } from '../../components/goods-name.tsx';
import { GoodsHead } from '../order-lines/goods-head.tsx';
import { LineTag } from '../order-lines/line-tag.tsx';
import { RequestedFact } from '../record/requested-fact.tsx';
import { lineWords } from './line-words.ts';

interface Props {
  view: CaseView;
  request: CancellationRequest;
}

const words = text.cancellation;

/** What was asked, to read. */
export function CancellationSummary({ view, request }: Props) {
  const documents = request.documents.map((each) => cancellationDocumentTitles[each]).join('、');
  const reason = request.reason === null ? '' : cancellationReasonTitles[request.reason];
  const proposal = request.proposal.trim() === '' ? words.summary.noProposal : request.proposal;
  return (
    <>
      <table className="plain-table goods">
        <GoodsHead pieces={words.piecesColumn} />
        <tbody>
          {request.lines.map((line) => (
            <SummaryRow key={line.id} view={view} {...line} />
          ))}
        </tbody>
      </table>
      <dl className="facts summary-facts">
        <RequestedFact view={view} />
        <dt>{words.summary.reason}</dt>
        <dd>{[reason, request.reasonText].filter(Boolean).join('：') || text.common.none}</dd>
        <dt>{words.summary.proposal}</dt>
        <dd>
          {proposal}
          {text.common.separator}
          {request.proposalAnswer === 'withdraws' ? words.withdraws : words.insists}
        </dd>
        <dt>{words.summary.documents}</dt>
        <dd>{documents === '' ? text.common.none : documents}</dd>
        {request.exception && (
          <>
            <dt>{words.summary.exception}</dt>
            <dd>{request.exceptionReason}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function SummaryRow({ view, id, quantity }: { view: CaseView; id: string; quantity: number }) {
  const goods = view.goods.find((each) => each.id === id);
  const decided = decisionSchema.nullable().parse(view.decision);
  const decision = decided?.lines.find((each) => each.id === id) ?? null;
  if (goods === undefined) return null;
  const verdict = decision && { chosen: true, free: quantity, decision };
  return (
    <tr>
      <td className="tick-cell" />
      <td>
        <GoodsName {...goods} />
      </td>
      <td className="nowrap kind-cell">{goodsKindTitles[goods.kind]}</td>
      <td className="amount">
        {quantity} {text.orderLines.ofBought(goods.quantity)}
      </td>
      <td className="amount">{formatFen(decision?.amountFen ?? goods.amountFen)}</td>
      <td className="nowrap">
        <LineTag verdict={verdict} {...lineWords(view)} />
      </td>
    </tr>
  );
}
