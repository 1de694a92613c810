import {
  cancellationDocuments,
  cancellationDocumentTitles,
  emptyCancellationRequest,
} from '../../../shared/procedures/cancellation/request.ts';
import { decisionSchema } from '../../../shared/procedures/decision.ts';
import { text } from '../../../shared/text/text.ts';
import { GoodsPanel } from '../order-lines/goods-panel.tsx';
import { lineVerdicts } from '../order-lines/line-verdicts.ts';
import { DocumentsPanel } from '../panels/documents-panel.tsx';
import { ExceptionPanel } from '../panels/exception-panel.tsx';
import type { EditorProps } from '../procedure-screen.ts';
import { lineWords } from './line-words.ts';
import type { PartProps } from './part-props.ts';
import { ReasonPanel } from './reason-panel.tsx';

type Props = Omit<EditorProps, 'request' | 'onChange'> & PartProps;

const words = text.cancellation;

/** Lines and pieces, reason and proposal, documents, exception (CAN-1, 2, 8, 9, 15). */
export function CancellationEditor({ view, request, change, evaluation, onAction }: Props) {
  const decision = decisionSchema.nullable().parse(evaluation?.decision ?? null);
  const refused = decision?.lines.some((line) => line.outcome === 'refused') ?? false;
  const alone = (lines: (typeof request)['lines']) => ({ ...emptyCancellationRequest(), lines });
  const verdicts = lineVerdicts(
    {
      lines: request.lines,
      decided: decision?.lines ?? null,
      alone,
      linesOf: (each) => decisionSchema.parse(each).lines,
    },
    view,
  );
  return (
    <>
      <GoodsPanel
        view={view}
        title={words.goods}
        rule="CAN-8"
        words={lineWords(view)}
        lines={request.lines}
        verdicts={verdicts}
        onLines={(update) => change((now) => ({ lines: update(now.lines) }))}
      >
        {verdicts.some(({ decision: each }) => each?.outcome === 'startReturn') && (
          <p className="goods-note">{words.returnInstead}</p>
        )}
      </GoodsPanel>
      {(refused || request.exception) && (
        <ExceptionPanel
          rule="CAN-15"
          words={{ ask: words.askException, hint: words.exceptionHint }}
          request={request}
          change={change}
        />
      )}
      <ReasonPanel request={request} change={change} onAction={onAction} />
      <DocumentsPanel
        rule="CAN-9"
        hint={words.documentsHint}
        titles={cancellationDocumentTitles}
        documents={cancellationDocuments}
        seen={request.documents}
        onSeen={(update) => change((now) => ({ documents: update(now.documents) }))}
      />
    </>
  );
}
