import type { RepairAction } from '../../../../shared/procedures/repair/actions.ts';
import { ratedThings, ratingTitles } from '../../../../shared/procedures/repair/ratings.ts';
import { text } from '../../../../shared/text/text.ts';
import type { ActionForm } from '../../action-form.ts';
import { momentOf, need, textOf } from '../../action-values.ts';
import {
  answerOf,
  channelField,
  momentNeed,
  phoneFirst,
  wordsNeed,
  yesOrNo,
} from '../../forms/fields.ts';

const words = text.repair.actions;

/** REP-12: the satisfaction call, or why there is none. */
export const satisfactionForms = {
  recordSatisfaction: {
    start: ({ now }) => ({
      at: now,
      ...phoneFirst,
      ...Object.fromEntries(ratedThings.map((thing) => [thing, null])),
      solved: null,
      words: '',
      measures: '',
    }),
    fields: () => [
      { kind: 'moment', name: 'at', label: words.calledAt },
      channelField,
      {
        kind: 'ratings',
        label: words.rated,
        items: ratedThings.map((thing) => ({ name: thing, title: ratingTitles[thing] })),
      },
      yesOrNo('solved', words.solved, [words.solvedYes, words.solvedNo]),
      { kind: 'words', name: 'words', label: words.customerWords, optional: true },
      { kind: 'words', name: 'measures', label: words.measures, optional: true },
    ],
    input(draft, facts) {
      const solved = answerOf(draft, 'solved');
      const { rule } = facts;
      return {
        input: {
          at: momentOf(draft, 'at'),
          channel: textOf(draft, 'channel'),
          ratings: Object.fromEntries(ratedThings.map((thing) => [thing, draft[thing]])),
          solved,
          words: textOf(draft, 'words'),
          measures: textOf(draft, 'measures'),
        },
        missing: [
          ...momentNeed(draft, 'at', facts),
          ...ratedThings.flatMap((thing) =>
            need(
              typeof draft[thing] === 'number',
              thing,
              text.repair.ratings.missing(ratingTitles[thing]),
              rule,
            ),
          ),
          ...need(solved !== null, 'solved', words.solvedMissing, rule),
        ],
      };
    },
  },
  giveUpCalling: {
    start: () => ({ reason: '' }),
    fields: () => [{ kind: 'words', name: 'reason', label: words.giveUpReason }],
    input: (draft, facts) => ({
      input: { reason: textOf(draft, 'reason') },
      missing: wordsNeed(draft, 'reason', text.caseScreen.reasonMissing, facts),
    }),
  },
} satisfies Partial<Record<RepairAction, ActionForm>>;
