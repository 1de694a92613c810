import { useEffect, useMemo, useRef, useState } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { procedureScreens } from '../../procedures/registry.ts';
import type { CounterApproval } from '../../components/approval-dialog.tsx';
import { approvalWay } from '../../procedures/action-values.ts';
import { ActionPanel } from './action-panel.tsx';
import { CannotAct } from './cannot-act.tsx';
import { CaseApproval } from './case-approval.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseTabs } from './case-tabs.tsx';
import { evaluateLive } from '../../procedures/decision-context.ts';
import { DeadlinesPanel } from './deadlines/deadlines-panel.tsx';
import { EndedPanel } from './ended-panel.tsx';
import { focusPath } from '../../components/focus-path.ts';
import { HandOverButtons } from './hand-over-buttons.tsx';
import { MoneyPanel } from './money/money-panel.tsx';
import { MoreMenu } from './more-menu.tsx';
import { OrderChanged } from './order-changed.tsx';
import { OtherAnswers } from './other-answers.tsx';
import { PrintFirst } from './print-first.tsx';
import { printNeedOf } from './print-need.ts';
import { RelatedCases } from './related-cases.tsx';
import { StageRail } from './stage-rail.tsx';
import { useAct } from './use-act.ts';
import { usePaper } from './use-paper.ts';
import { useStep } from './use-step.ts';
import { VerdictCard } from './verdict-card.tsx';
import type { PrimaryButton } from './verdict-card.tsx';
import { wordsOf } from './words-of.ts';

interface Props {
  view: CaseView;
  /** Just submitted: the button said that it prints, too. */
  printAtOnce: boolean;
  onPrinting: () => void;
}

/** A case that has been submitted: what was asked stands, and one thing is to be done next. */
export function RunningCase({ view, printAtOnce, onPrinting }: Props) {
  const screen = procedureScreens[view.procedure];
  const page = useRef<HTMLDivElement>(null);
  /** The request as corrected; what stands in the case until 改正 is chosen. */
  const [corrected, setCorrected] = useState<unknown>(null);
  const request = corrected ?? view.request;
  const [confirming, setConfirming] = useState(false);
  const step = useStep(view, request);
  const act = useAct(view, () => {
    setCorrected(null);
    step.back();
  });
  const correcting = step.form?.editsRequest === true;
  const live = useMemo(
    // A draft that was withdrawn has no decision of its own.
    () => (correcting || view.decision === null ? evaluateLive(view, request) : null),
    [correcting, view, request],
  );
  const evaluation = live?.kind === 'decided' ? live.evaluation : null;
  const print = printNeedOf(view, step.missing);
  const paper = usePaper(view, print?.form ?? null);
  const missing =
    print !== null ? [] : [...((correcting ? evaluation?.missing : null) ?? []), ...step.missing];

  useEffect(() => {
    if (!printAtOnce) return;
    onPrinting();
    paper.printFirst();
  });

  // What is to be done next stands above.
  useEffect(() => page.current?.scrollIntoView({ block: 'start' }), []);

  function press() {
    if (step.action?.allowed !== true) return;
    const first = missing[0];
    if (print !== null) paper.printFirst();
    else if (first !== undefined) focusPath(first.path);
    else if (approvalWay(step.draft, step.facts) === 'counter') setConfirming(true);
    else act.run(step.action.action, step.input);
  }
  function confirmed(approval: CounterApproval) {
    setConfirming(false);
    if (step.action !== null) act.run(step.action.action, withApproval(step.input, approval));
  }
  function back() {
    setCorrected(null);
    step.back();
  }
  useShortcuts('screen', { 'Ctrl+Enter': press });
  useShortcuts('part', step.side ? { Escape: back } : {});
  const primary: PrimaryButton | null =
    step.action?.allowed === true
      ? {
          title: print === null ? step.action.title : print.title,
          onPress: press,
          busy: act.busy || (print !== null && paper.busy),
        }
      : null;
  return (
    <div ref={page} className="case">
      <CaseHead
        view={view}
        actions={
          <>
            <HandOverButtons view={view} handOvers={view.handOvers} />
            <MoreMenu actions={view.actions} onChoose={step.choose} />
          </>
        }
      />
      <div className="case-columns">
        <StageRail view={view} />
        <div className="case-body">
          <OrderChanged view={view} />
          {view.ended && <EndedPanel view={view} />}
          {step.action?.allowed === true &&
            (print !== null ? (
              <PrintFirst print={print} {...(step.side ? { onBack: back } : {})} />
            ) : (
              <ActionPanel
                {...step}
                title={
                  step.side
                    ? text.caseScreen.sideStep(step.action.title)
                    : text.caseScreen.nextStep(view.stageTitle)
                }
                others={<OtherAnswers view={view} step={step} />}
                onChange={step.change}
                {...(step.side ? { onBack: back } : {})}
              />
            ))}
          <MoneyPanel view={view} />
          <DeadlinesPanel view={view} />
          <RelatedCases view={view} />
          {correcting ? (
            <screen.Editor
              view={view}
              request={request}
              onChange={(update) => setCorrected((now: unknown) => update(now ?? view.request))}
              evaluation={evaluation}
              onAction={step.choose}
            />
          ) : (
            <CaseTabs view={view} paper={paper} start={print === null ? 'request' : 'paper'} />
          )}
        </div>
        <VerdictCard
          screen={screen}
          title={live === null ? screen.words.decided : text.caseScreen.verdict}
          words={
            live !== null
              ? wordsOf({ ...view, request }, live)
              : view.decision === null
                ? null
                : screen.verdict(view.decision, view)
          }
          missing={missing}
          primary={primary}
        >
          {step.action !== null && !step.action.allowed && <CannotAct action={step.action} />}
        </VerdictCard>
      </div>
      {confirming && (
        <CaseApproval step={step} onConfirmed={confirmed} onClose={() => setConfirming(false)} />
      )}
    </div>
  );
}

/** The input of the step with the word of an approver who is at the counter. */
function withApproval(input: unknown, approval: CounterApproval): unknown {
  return typeof input === 'object' ? { ...input, approval } : { approval };
}
