import { repairDecisionSchema } from '../../../shared/procedures/repair/decision.ts';
import { repairRequestSchema } from '../../../shared/procedures/repair/request.ts';
import { text } from '../../../shared/text/text.ts';
import type { EditorProps, ProcedureScreen, SummaryProps } from '../procedure-screen.ts';
import { repairActionForms } from './action-forms/index.ts';
import { goodsWords } from './goods-words.ts';
import type { PartProps } from './part-props.ts';
import { RepairEditor } from './repair-editor.tsx';
import { RepairSummary } from './repair-summary.tsx';
import { repairVerdictWords } from './verdict-words.ts';

function Editor({ view, request, onChange, evaluation }: EditorProps) {
  const change: PartProps['change'] = (part) =>
    onChange((now) => {
      const typed = repairRequestSchema.parse(now);
      return { ...typed, ...part(typed) };
    });
  return (
    <RepairEditor
      view={view}
      request={repairRequestSchema.parse(request)}
      change={change}
      evaluation={evaluation}
    />
  );
}

function Summary({ view, request }: SummaryProps) {
  return <RepairSummary view={view} request={repairRequestSchema.parse(request)} />;
}

/** The screen parts of a repair. */
export const repairScreen: ProcedureScreen = {
  Editor,
  Summary,
  verdict: (decision, view) => repairVerdictWords(repairDecisionSchema.parse(decision), view),
  approvedGoods: (view, request) => [goodsWords(view, repairRequestSchema.parse(request))],
  actionForms: repairActionForms,
  instead: {
    agreeVisit: ['recordContact', 'receiveGoods'],
    diagnose: ['reschedule', 'agreeVisit', 'receiveGoods'],
    receiveGoods: ['reschedule'],
    sign: ['sendBack'],
    explain: ['decline'],
    agreeRepair: ['updateParts', 'completeWork'],
    completeWork: ['updateParts', 'agreeRepair'],
    agreeReturn: ['returnGoods'],
    returnGoods: ['agreeReturn'],
    recordSatisfaction: ['recordContact', 'giveUpCalling'],
    close: ['apologise'],
  },
  exceptionReason: () => null,
  words: {
    submit: text.repair.submitButton,
    print: text.repair.printButton,
    summary: text.repair.summaryTab,
    decided: text.caseScreen.verdictNow,
    noVerdict: text.repair.noVerdict,
    noVerdictHint: text.repair.noVerdictHint,
  },
};
