import { beforeAll, describe, expect, test } from 'vitest';

import { announceableDeadlines } from '../../../../main/backend/database/repositories/announceable-deadlines.ts';
import type {
  BoardDeadlines,
  KindsByProcedure,
} from '../../../../main/backend/database/repositories/board.ts';
import {
  boardCases,
  boardDeadlines,
  countBoardCases,
  countBoardDeadlines,
  countOpenCases,
  lastDueAt,
} from '../../../../main/backend/database/repositories/board.ts';
import type { Executor } from '../../../../main/backend/database/schema.ts';
import { queryPlans, type QueryPlans } from '../../../support/query-plans.ts';

let plans: QueryPlans;
beforeAll(async () => {
  plans = await queryPlans();
});

const kinds: KindsByProcedure = new Map([
  ['cancellation', ['serviceNotice']],
  ['repair', ['firstContact', 'answer']],
]);
const whose: BoardDeadlines[] = [
  { of: 'all' },
  { of: 'taken', by: 'x' },
  { of: 'own', by: 'x', kinds, escalated: kinds, now: 0 },
];

type Read = [string, (executor: Executor) => Promise<unknown>];
const reads: Read[] = [
  ...whose.flatMap((which): Read[] => [
    [`deadlines, ${which.of}`, (executor) => boardDeadlines(executor, which, 301)],
    [`number of deadlines, ${which.of}`, (executor) => countBoardDeadlines(executor, which)],
  ]),
  ...[null, kinds].flatMap((own): Read[] => [
    [
      `cases, ${own ? 'own' : 'all'}`,
      (executor) => boardCases(executor, { signature: kinds, own }, 301),
    ],
    [
      `number of cases, ${own ? 'own' : 'all'}`,
      (executor) => countBoardCases(executor, { signature: kinds, own }),
    ],
  ]),
  ['number of open cases', countOpenCases],
  ['the last due time', lastDueAt],
  ['what may be announced', (executor) => announceableDeadlines(executor, 0, 1000)],
];

/** Indexes that hold only what is open. */
const openOnly =
  /USING (?:COVERING )?INDEX (?:cases_open_by_\w+|deadlines_open|deadlines_by_warning)\b/;
const lookedUp = /^(?:SEARCH \S+ USING |CORRELATED|USING INDEX|MULTI-INDEX|INDEX \d)/;

describe('the board walks only what is open, along an index, and sorts nothing:', () => {
  test.each(reads)('%s', async (_, read) => {
    const [plan] = await plans.plansOf(read);
    expect([plan?.[0], plan?.filter((step, at) => at > 0 && !lookedUp.test(step))]).toEqual([
      expect.stringMatching(openOnly),
      [],
    ]);
  });
});
