import { capitals } from '../../../shared/domain/capitals.ts';
import { formatYuan } from '../../../shared/domain/money.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { textOf } from '../../procedures/action-values.ts';
import { procedureScreens } from '../../procedures/registry.ts';
import { evaluateLive } from '../../procedures/decision-context.ts';
import type { Step } from './use-step.ts';

const words = text.approvals;

/** What an approver says yes to: whose goods, which rule, how much money, and why. */
export function ApprovedCase({ step, title }: { step: Step; title: string }) {
  const { facts, form, draft } = step;
  const { view, request } = facts;
  const screen = procedureScreens[view.procedure];
  const decision = form?.editsRequest === true ? liveDecision(view, request) : view.decision;
  const verdict = decision === null ? null : screen.verdict(decision, { ...view, request });
  const goods = decision === null ? [] : screen.approvedGoods(view, request, decision);
  const exception = screen.exceptionReason(request);
  const reason = textOf(draft, 'reason');
  return (
    <dl className="facts">
      <dt>{words.caseNumber}</dt>
      <dd>
        {view.procedureTitle} {view.number}
      </dd>
      <dt>{words.customer}</dt>
      <dd>
        {view.customerName} <span className="muted">{view.phone}</span>
      </dd>
      <dt>{words.step}</dt>
      <dd className="strong">{title}</dd>
      {reason !== '' && (
        <>
          <dt>{words.reason}</dt>
          <dd>{reason}</dd>
        </>
      )}
      <dt>{words.goods}</dt>
      <dd>
        <ul>
          {goods.map((line, place) => (
            <li key={place}>{line}</li>
          ))}
        </ul>
      </dd>
      {exception !== null && (
        <>
          <dt className="amber">{words.exceptionReason}</dt>
          <dd>{exception}</dd>
        </>
      )}
      {verdict !== null && (
        <>
          <dt>{text.caseScreen.verdict}</dt>
          <dd>{verdict.headline}</dd>
          {verdict.amounts.map(({ title: name, fen, sign }) => (
            <Amount key={name} title={name} text={`${sign ?? ''}${formatYuan(fen)}`} />
          ))}
          {verdict.total !== null && (
            <>
              <dt>{verdict.total.title}</dt>
              <dd>
                <span className="strong">{formatYuan(verdict.total.fen)}</span>{' '}
                <span className="muted">{capitals(verdict.total.fen)}</span>
              </dd>
            </>
          )}
        </>
      )}
    </dl>
  );
}

function Amount({ title, text: amount }: { title: string; text: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{amount}</dd>
    </>
  );
}

/** What the corrected request would come to; null while it cannot be decided. */
function liveDecision(view: CaseView, request: unknown): unknown {
  const live = evaluateLive(view, request);
  return live.kind === 'decided' ? live.evaluation.decision : null;
}
