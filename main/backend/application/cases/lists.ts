import { endOfLocalDay, localDay } from '../../../../shared/domain/time-zone.ts';
import { procedures } from '../../../../shared/procedures/registry.ts';
import { boardCounts, caseRows, urgentCaseRows } from '../../database/repositories/case-rows.ts';
import type { Handler } from '../handler.ts';
import { pageOfRows, positionOf } from '../list-cursor.ts';
import { searchRanges } from '../search/search-words.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { caseRowOf } from './case-row.ts';

/** How many cases the board shows; the list has the rest. */
const boardRows = 100;

/** Newest first; the search looks at case numbers, order numbers and customers. */
export const listCases: Handler<'cases.list'> = async (query, { executor }) => {
  const position = positionOf(query.after);
  const rows = await caseRows(executor, {
    filter: query.filter,
    ranges: searchRanges(query.search),
    after: position && { openedAt: position.key, id: position.id },
    limit: query.limit + 1,
  });
  const page = pageOfRows(rows, query.limit, ({ opened_at, id }) => ({ key: opened_at, id }));
  return { rows: page.rows.map(caseRowOf), next: page.next };
};

/** What has to be done, the most urgent first, and how much of it there is. */
export const boardToday: Handler<'board.today'> = async (_input, { executor, now }) => {
  const { timeZone } = await readRuleSettings(executor);
  const endOfToday = endOfLocalDay(localDay(now, timeZone), timeZone);
  const stages = Object.values(procedures).flatMap((procedure) => procedure.stages);
  const signatureStages = stages.filter((stage) => stage.waitsForSignature).map(({ id }) => id);
  const counts = await boardCounts(executor, now, endOfToday, signatureStages);
  const rows = await urgentCaseRows(executor, boardRows);
  return { ...counts, rows: rows.map(caseRowOf) };
};
