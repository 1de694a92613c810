import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { ApprovalTokens } from '../approvals/approval-tokens.ts';
import type { HandlersOf } from '../handler.ts';
import { approve } from './approve.ts';
import { changeViews } from './change-views.ts';
import { propose } from './propose.ts';
import { review, reviewState } from './review.ts';
import { reject, withdraw } from './turn-down.ts';

/** What the backend answers about the values the store sets for its rules (SET-1). */
export function settingsHandlers(tokens: ApprovalTokens) {
  return {
    'settings.changes': async (_input, context) => ({
      changes: await changeViews(context.executor),
      review: await reviewState(context),
    }),
    'settings.propose': propose,
    'settings.approve': approve(tokens),
    'settings.reject': reject,
    'settings.withdraw': withdraw,
    'settings.review': review,
  } satisfies Partial<HandlersOf<Channel>>;
}
