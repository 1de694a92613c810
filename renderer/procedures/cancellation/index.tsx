import { decisionSchema } from '../../../shared/procedures/decision.ts';
import { cancellationRequestSchema } from '../../../shared/procedures/cancellation/request.ts';
import { text } from '../../../shared/text/text.ts';
import type { EditorProps, ProcedureScreen, SummaryProps } from '../procedure-screen.ts';
import { cancellationActionForms } from './action-forms.ts';
import { CancellationEditor } from './cancellation-editor.tsx';
import { goodsWords } from './goods-words.ts';
import type { PartProps } from './part-props.ts';
import { CancellationSummary } from './cancellation-summary.tsx';
import { verdictWords } from './verdict-words.ts';

function Editor({ request, onChange, ...rest }: EditorProps) {
  const change: PartProps['change'] = (part) =>
    onChange((now) => {
      const typed = cancellationRequestSchema.parse(now);
      return { ...typed, ...part(typed) };
    });
  return (
    <CancellationEditor
      {...rest}
      request={cancellationRequestSchema.parse(request)}
      change={change}
    />
  );
}

function Summary({ view, request }: SummaryProps) {
  return <CancellationSummary view={view} request={cancellationRequestSchema.parse(request)} />;
}

/** The screen parts of an order cancellation. */
export const cancellationScreen: ProcedureScreen = {
  Editor,
  Summary,
  verdict: (decision, view) => verdictWords(decisionSchema.parse(decision), view),
  approvedGoods: (view, _request, decision) => goodsWords(view, decisionSchema.parse(decision)),
  actionForms: cancellationActionForms,
  instead: { approve: ['reject'], settle: ['payPart', 'agreeAmount'] },
  exceptionReason(request) {
    const { exception, exceptionReason } = cancellationRequestSchema.parse(request);
    return exception ? exceptionReason : null;
  },
  words: {
    submit: text.cancellation.submitButton,
    print: text.cancellation.printButton,
    summary: text.caseScreen.tabs.request,
    decided: text.caseScreen.verdictFrozen,
    noVerdict: text.cancellation.noVerdict,
    noVerdictHint: text.cancellation.noVerdictHint,
  },
};
