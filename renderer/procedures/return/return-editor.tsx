import { lacksOnlyDocuments } from '../../../shared/procedures/return/condition-words.ts';
import { returnDecisionSchema } from '../../../shared/procedures/return/decision.ts';
import type { ReturnLineDecision } from '../../../shared/procedures/return/decision.ts';
import {
  emptyReturnRequest,
  returnDocuments,
  returnDocumentTitles,
} from '../../../shared/procedures/return/request.ts';
import type { ReturnRequest } from '../../../shared/procedures/return/request.ts';
import { text } from '../../../shared/text/text.ts';
import { GoodsPanel } from '../order-lines/goods-panel.tsx';
import { lineVerdicts } from '../order-lines/line-verdicts.ts';
import { DocumentsPanel } from '../panels/documents-panel.tsx';
import { ExceptionPanel } from '../panels/exception-panel.tsx';
import type { EditorProps } from '../procedure-screen.ts';
import { ConditionPanel } from './condition-panel.tsx';
import { KindPanel } from './kind-panel.tsx';
import { lineWords } from './line-words.ts';
import { NewGoodsPanel } from './new-goods-panel.tsx';
import { NotDelivered } from './not-delivered.tsx';
import type { PartProps } from './part-props.ts';
import { priceDifference } from './price-difference.ts';
import { ReasonPanel } from './reason-panel.tsx';

type Props = Pick<EditorProps, 'view' | 'evaluation'> & PartProps;

const words = text.returning;

/** 退货、换货申请单 as it is typed: goods, reason, condition, documents, new goods, exception (RET-13). */
export function ReturnEditor({ view, request, change, evaluation }: Props) {
  const decision = returnDecisionSchema.nullable().parse(evaluation?.decision ?? null);
  const part = { request, change };
  const refused = decision?.lines.some(isRefused) ?? false;
  const verdicts = lineVerdicts(
    {
      lines: request.lines,
      decided: decision?.lines ?? null,
      alone: (lines) => requestAlone(request, lines),
      linesOf: (each) => returnDecisionSchema.parse(each).lines,
    },
    view,
  );
  return (
    <>
      <KindPanel view={view} {...part} />
      <GoodsPanel
        view={view}
        title={words.goods}
        rule="RET-13"
        words={lineWords(view, request)}
        lines={request.lines}
        verdicts={verdicts}
        onLines={(update) => change((now) => ({ lines: update(now.lines) }))}
      >
        <NotDelivered {...part} lines={decision?.lines ?? []} />
      </GoodsPanel>
      <ReasonPanel {...part} />
      <ConditionPanel {...part} />
      <DocumentsPanel
        rule="RET-13"
        hint={words.documentsHint}
        titles={returnDocumentTitles}
        documents={returnDocuments}
        seen={request.documents}
        onSeen={(update) => change((now) => ({ documents: update(now.documents) }))}
      />
      {request.kind === 'exchange' && (
        <NewGoodsPanel {...part} difference={priceDifference(decision)} />
      )}
      {(refused || request.exception) && (
        <ExceptionPanel
          rule="RET-18"
          words={{ ask: words.askException, hint: words.exceptionHint }}
          request={request}
          change={change}
        />
      )}
    </>
  );
}

/** For more than documents that were not ticked yet. */
function isRefused({ outcome, missing }: ReturnLineDecision): boolean {
  return outcome === 'refused' && !lacksOnlyDocuments(missing);
}

/**
 * What could be granted for some lines: with everything that can still be ticked, without an
 * exception, and not for quality as long as nobody claims it.
 */
function requestAlone(request: ReturnRequest, lines: ReturnRequest['lines']): ReturnRequest {
  return {
    ...emptyReturnRequest(),
    kind: request.kind,
    reason: request.reason ?? 'other',
    packagingUnopened: true,
    goodsIntact: true,
    documents: [...returnDocuments],
    lines,
  };
}
