import { z } from 'zod';

import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import { actorOf } from '../actor.ts';
import type { ApprovalTokens } from '../approvals/approval-tokens.ts';
import type { HandlersOf, RequestContext } from '../handler.ts';
import { act } from './act.ts';
import { viewOfCase } from './case-view.ts';
import { backdate, saveDraft } from './drafts.ts';
import { handOver } from './hand-over.ts';
import { caseHistory } from './history.ts';
import { listCases } from './lists.ts';
import { openCase, openCaseFrom } from './open-case.ts';
import { revealContact } from './reveal-contact.ts';

/** What the backend answers about cases. */
export function casesHandlers(tokens: ApprovalTokens) {
  return {
    'cases.list': listCases,
    'cases.get': async ({ caseId }, context) => {
      const found = await view(caseId, context);
      context.viewed(found.customerId);
      return found;
    },
    'cases.history': caseHistory,
    'cases.open': answeringView(openCase),
    'cases.openFrom': answeringView(openCaseFrom),
    'cases.handOver': answeringView(handOver),
    'cases.revealContact': revealContact,
    'cases.saveDraft': saveDraft,
    'cases.backdate': answeringView(async (input, context) => {
      await backdate(input, context);
      return input.caseId;
    }),
    'cases.act': answeringView(async (input, context) => {
      await act(input, tokens, context);
      return input.caseId;
    }),
  } satisfies Partial<HandlersOf<Channel>>;
}

function view(caseId: string, context: RequestContext): Promise<CaseView> {
  return viewOfCase(context.executor, caseId, actorOf(context), context.now);
}

const rememberedCase = z.object({ caseId: z.uuid() });

/** A write that answers with the whole case: a repeated request shows the case as it is then. */
function answeringView<Input>(work: (input: Input, context: RequestContext) => Promise<string>) {
  return {
    run: async (input: Input, context: RequestContext) => view(await work(input, context), context),
    remember: ({ id }: CaseView) => ({ caseId: id }),
    recall: (remembered: unknown, context: RequestContext) =>
      view(rememberedCase.parse(remembered).caseId, context),
  };
}
