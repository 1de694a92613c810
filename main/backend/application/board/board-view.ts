import { unknownYearsBetween } from '../../../../shared/deadlines/opening-clock.ts';
import { endOfLocalDay, localDay } from '../../../../shared/domain/time-zone.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { BoardView } from '../../../../shared/ipc/schemas/service.ts';
import {
  boardCases,
  boardDeadlines,
  countBoardCases,
  countBoardDeadlines,
  countOpenCases,
  lastDueAt,
} from '../../database/repositories/board.ts';
import type { Executor } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { itemOfCase, itemOfDeadline } from './board-item.ts';
import { onBoard, type OnBoard } from './whose.ts';

/** Due times that passed while nobody could be told (reminders/absences.ts). */
export interface Missed {
  cover: (dueAt: number) => boolean;
}

/** So many things stand on a board; the most urgent of all. */
const mostItems = 300;
const msPerDay = 86_400_000;
/** The public holidays of so many days ahead must be known, or it is said. */
const plannedDays = 60;
/** A due time further away is a slip of the pen, not a reason to ask for public holidays. */
const furthestDays = 3 * 366;

/** What has to be done, the most urgent first, whatever of it fits on the board. */
export async function boardView(
  { who }: ParsedInputOf<'board.view'>,
  context: RequestContext,
  missed: Missed,
): Promise<BoardView> {
  const { executor, now } = context;
  const settings = await readRuleSettings(executor);
  const which = onBoard(who, actorOf(context), now);
  const { items, more } = await itemsOf(executor, which, now, missed);
  return {
    now,
    endOfToday: endOfLocalDay(localDay(now, settings.timeZone), settings.timeZone),
    items,
    more,
    openCases: await countOpenCases(executor),
    unknownYears: unknownYearsBetween(now, await horizon(executor, now), settings),
  };
}

async function itemsOf(
  executor: Executor,
  { deadlines: which, stages }: OnBoard,
  now: number,
  missed: Missed,
): Promise<Pick<BoardView, 'items' | 'more'>> {
  const deadlines = await boardDeadlines(executor, which, mostItems + 1);
  const cases = stages === null ? [] : await boardCases(executor, stages, mostItems + 1);
  const items = [
    ...deadlines.map((row) => itemOfDeadline(row, (dueAt) => dueAt < now && missed.cover(dueAt))),
    ...cases.map(itemOfCase),
  ];
  if (items.length <= mostItems) return { items, more: 0 };
  const ofCases = stages === null ? 0 : await countBoardCases(executor, stages);
  const all = (await countBoardDeadlines(executor, which)) + ofCases;
  return { items: items.slice(0, mostItems), more: all - mostItems };
}

async function horizon(executor: Executor, now: number): Promise<number> {
  const last = (await lastDueAt(executor)) ?? now;
  return Math.min(Math.max(last, now + plannedDays * msPerDay), now + furthestDays * msPerDay);
}
