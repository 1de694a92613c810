import { returnDecisionSchema } from '../../../shared/procedures/return/decision.ts';
import { returnRequestSchema } from '../../../shared/procedures/return/request.ts';
import { text } from '../../../shared/text/text.ts';
import type { EditorProps, ProcedureScreen, SummaryProps } from '../procedure-screen.ts';
import { returnActionForms } from './action-forms.ts';
import { approvedGoods } from './goods-words.ts';
import type { PartProps } from './part-props.ts';
import { ReturnEditor } from './return-editor.tsx';
import { ReturnSummary } from './return-summary.tsx';
import { returnVerdictWords } from './verdict-words.ts';

function Editor({ view, request, onChange, evaluation }: EditorProps) {
  const change: PartProps['change'] = (part) =>
    onChange((now) => {
      const typed = returnRequestSchema.parse(now);
      return { ...typed, ...part(typed) };
    });
  return (
    <ReturnEditor
      view={view}
      request={returnRequestSchema.parse(request)}
      change={change}
      evaluation={evaluation}
    />
  );
}

function Summary({ view, request }: SummaryProps) {
  return <ReturnSummary view={view} request={returnRequestSchema.parse(request)} />;
}

/** The screen parts of a return or an exchange. */
export const returnScreen: ProcedureScreen = {
  Editor,
  Summary,
  verdict: (decision, view) => returnVerdictWords(returnDecisionSchema.parse(decision), view),
  approvedGoods: (view, request, decision) =>
    approvedGoods(view, returnRequestSchema.parse(request), returnDecisionSchema.parse(decision)),
  actionForms: returnActionForms,
  instead: {
    inspect: ['agreeInspection'],
    tellVerdict: ['apologise'],
    approve: ['reject'],
    agreeTakeBack: ['receiveGoods'],
    receiveGoods: ['agreeTakeBack'],
    settle: ['payPart', 'agreeAmount', 'apologise'],
  },
  exceptionReason(request) {
    const { exception, exceptionReason } = returnRequestSchema.parse(request);
    return exception ? exceptionReason : null;
  },
  words: {
    submit: text.returning.submitButton,
    print: text.returning.printButton,
    summary: text.returning.summaryTab,
    decided: text.caseScreen.verdictNow,
    noVerdict: text.returning.noVerdict,
    noVerdictHint: text.returning.noVerdictHint,
  },
};
