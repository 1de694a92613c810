import { useMemo, useState } from 'react';

import type { CaseActionView, CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { Missing } from '../../../shared/procedures/evaluation.ts';
import type { ActionDraft, ActionFacts, ActionForm } from '../../procedures/action-form.ts';
import { useClock } from '../../app/store-context.tsx';
import { withClock, withoutClock } from '../../procedures/proposed-now.ts';
import { procedureScreens } from '../../procedures/registry.ts';
import { useActionFacts } from './use-action-facts.ts';

export interface Step {
  action: CaseActionView | null;
  /** True for a side action chosen from 更多. */
  side: boolean;
  facts: ActionFacts;
  form: ActionForm | undefined;
  draft: ActionDraft;
  change: (draft: ActionDraft) => void;
  /** What would be sent, and what is missing before it can be. */
  input: unknown;
  missing: Missing[];
  choose: (action: string, fields?: Readonly<Record<string, string>>) => void;
  back: () => void;
}

interface Chosen {
  action: string;
  fields: Readonly<Record<string, string>>;
}

/** Which action the page is on, the main one unless a side one was chosen, and what was typed for it. */
export function useStep(view: CaseView, request: unknown): Step {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [typed, setTyped] = useState<ActionDraft | null>(null);
  const main = view.actions.find((each) => each.weight === 'main') ?? null;
  const side = view.actions.find((each) => each.action === chosen?.action) ?? null;
  const action = side ?? main;
  const facts = useActionFacts(view, action?.action ?? '', request);
  const form =
    action === null ? undefined : procedureScreens[view.procedure].actionForms[action.action];
  const { now } = useClock();
  const start = useMemo(
    () => ({ proposed: facts.now, draft: { ...form?.start(facts), ...chosen?.fields } }),
    [
      form,
      chosen,
      facts.approval,
      facts.approvers.length,
      facts.technicians.length,
      facts.personId,
      // What was written down before may be where this form begins.
      view.revision,
    ],
  );
  const kept: ActionDraft = typed ?? start.draft;
  const draft = withClock(kept, start.proposed, now);
  const { input, missing } = form?.input(draft, facts) ?? { input: {}, missing: [] };

  function go(next: Chosen | null) {
    setChosen(next);
    setTyped(null);
  }
  return {
    action,
    side: side !== null,
    facts,
    form,
    draft,
    change: (shown) => setTyped(withoutClock(shown, kept, start.proposed, now)),
    input,
    missing: [...(action?.missing ?? []), ...missing],
    choose: (name, fields = {}) => go({ action: name, fields }),
    back: () => go(null),
  };
}
