import { useMemo } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { AttachmentPanel } from '../../components/attachments/attachment-panel.tsx';
import { Panel } from '../../components/panel.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { procedureScreens } from '../../procedures/registry.ts';
import { ActionPanel } from './action-panel.tsx';
import { CannotAct } from './cannot-act.tsx';
import { CaseHead } from './case-head.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { evaluateLive } from '../../procedures/decision-context.ts';
import { focusPath } from '../../components/focus-path.ts';
import { HandOverButtons } from './hand-over-buttons.tsx';
import { handOversOfDraft } from './hand-overs-of-draft.ts';
import { MoreMenu } from './more-menu.tsx';
import { OrderChanged } from './order-changed.tsx';
import { RelatedCases } from './related-cases.tsx';
import { RequestedAt } from './requested-at.tsx';
import { StageRail } from './stage-rail.tsx';
import { useAct } from './use-act.ts';
import { useDraft } from './use-draft.ts';
import { useStep } from './use-step.ts';
import { VerdictCard } from './verdict-card.tsx';
import { wordsOf } from './words-of.ts';

interface Props {
  view: CaseView;
  readAgain: () => Promise<CaseView | undefined>;
  onSubmitted: () => void;
}

const savedWords = {
  saved: text.caseScreen.allSaved,
  saving: text.caseScreen.savingDraft,
  failed: text.caseScreen.draftNotSaved,
} as const;

/** A case that is being filled in: everything typed is saved, the verdict follows at once. */
export function DraftCase({ view, readAgain, onSubmitted }: Props) {
  const draft = useDraft(view, readAgain);
  const act = useAct(view, (next) => {
    if (next.number !== null) onSubmitted();
  });
  const screen = procedureScreens[view.procedure];
  const { Editor, words } = screen;
  const live = useMemo(() => evaluateLive(view, draft.request), [view, draft.request]);
  const evaluation = live.kind === 'decided' ? live.evaluation : null;
  const step = useStep(view, draft.request);
  const clock = useStore();
  const missing = step.side ? step.missing : (evaluation?.missing ?? []);

  function press() {
    const first = missing[0];
    if (first !== undefined) {
      focusPath(first.path);
      return;
    }
    const { action } = step;
    if (action?.allowed !== true || (!step.side && evaluation === null)) return;
    act.run(action.action, step.input, draft.flush);
  }
  useShortcuts('screen', { 'Ctrl+Enter': press });
  useShortcuts('part', step.side ? { Escape: step.back } : {});
  return (
    <div className="case">
      <CaseHead
        view={view}
        saved={savedWords[draft.state]}
        actions={
          <>
            <HandOverButtons
              view={view}
              handOvers={handOversOfDraft(view, draft.request, clock.now())}
              flush={draft.flush}
            />
            <MoreMenu actions={view.actions} onChoose={step.choose} />
          </>
        }
      />
      <div className="case-columns">
        <StageRail view={view} />
        <div className="case-body">
          {draft.conflict && <ConflictNote draft={draft} />}
          <OrderChanged view={view} />
          {step.side && step.action !== null && (
            <ActionPanel
              {...step}
              title={text.caseScreen.sideStep(step.action.title)}
              onChange={step.change}
              onBack={step.back}
            />
          )}
          <RelatedCases view={view} />
          <RequestedAt view={view} flush={draft.flush} />
          <Editor
            view={view}
            request={draft.request}
            onChange={draft.change}
            evaluation={evaluation}
            onAction={step.choose}
          />
          <Panel title={text.attachments.tab}>
            <AttachmentPanel about={{ kind: 'case', id: view.id }} />
          </Panel>
        </div>
        <VerdictCard
          screen={screen}
          title={text.caseScreen.verdict}
          words={wordsOf({ ...view, request: draft.request }, live)}
          missing={missing}
          primary={
            step.action?.allowed === true
              ? {
                  title: step.side ? step.action.title : words.submit,
                  onPress: press,
                  busy: act.busy,
                }
              : null
          }
        >
          {step.action !== null && !step.action.allowed && <CannotAct action={step.action} />}
        </VerdictCard>
      </div>
    </div>
  );
}
