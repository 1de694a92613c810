import { beforeAll, expect, test } from 'vitest';

import { pausesOf } from '../../../../main/backend/database/repositories/deadline-pauses.ts';
import {
  deadlinesOfCase,
  hasNewlyLate,
} from '../../../../main/backend/database/repositories/deadlines.ts';
import { onTimeCounts } from '../../../../main/backend/database/repositories/on-time.ts';
import { queryPlans, type QueryPlans } from '../../../support/query-plans.ts';

/** A store keeps its deadlines for ever: what is asked often looks only at those it is about. */
let plans: QueryPlans;
beforeAll(async () => {
  plans = await queryPlans();
});

test('what has become late is found among the open ones, once a minute', async () => {
  const [plan] = await plans.plansOf((executor) => hasNewlyLate(executor, 1));
  expect(plan).toEqual(['SEARCH deadlines USING INDEX deadlines_open (due_at<?)']);
});

test('the on-time report reads the deadlines of its month', async () => {
  const [plan] = await plans.plansOf((executor) => onTimeCounts(executor, { from: 0, to: 1 }, 1));
  expect(plan?.[0]).toBe('SEARCH deadlines USING INDEX deadlines_by_due (due_at>? AND due_at<?)');
});

test('a case reads its own deadlines', async () => {
  const [plan] = await plans.plansOf((executor) => deadlinesOfCase(executor, 'case'));
  expect(plan?.[0]).toBe('SEARCH deadlines USING INDEX deadlines_by_case (case_id=?)');
});

test('a deadline reads its own pauses', async () => {
  const [plan] = await plans.plansOf((executor) => pausesOf(executor, ['deadline']));
  expect(plan?.[0]).toBe(
    'SEARCH deadline_pauses USING INDEX deadline_pauses_by_deadline (deadline_id=?)',
  );
});
