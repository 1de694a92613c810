import { findLayout, saveLayout } from '../../database/repositories/import-layouts.ts';
import { insertKindWord, listKindWords } from '../../database/repositories/kind-words.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { sha256Of } from '../sha256.ts';
import type { ReadOrders } from './file-content.ts';
import type { PersonsAnswers } from './file-in-hand.ts';

/** Keeps what the person explained about a file for the next one of its kind. */
export async function remember(
  context: RequestContext,
  answers: PersonsAnswers,
  reading: ReadOrders,
): Promise<void> {
  if (answers.columns !== null) await rememberColumns(context, reading);
  await rememberWords(context, answers.kinds);
}

async function rememberColumns(context: RequestContext, reading: ReadOrders): Promise<void> {
  const shape = sha256Of(reading.shape);
  const columns = JSON.stringify(reading.columns);
  const known = await findLayout(context.executor, shape);
  if (known?.columns === columns) return;
  const confirmed = { confirmed_at: context.now, confirmed_by: actorOf(context).id };
  await saveLayout(context.executor, { shape, columns, ...confirmed });
}

async function rememberWords(
  context: RequestContext,
  kinds: PersonsAnswers['kinds'],
): Promise<void> {
  if (kinds.size === 0) return;
  const known = new Set((await listKindWords(context.executor)).map(({ word }) => word));
  const added = { added_at: context.now, added_by: actorOf(context).id };
  for (const [word, kind] of kinds) {
    if (known.has(word)) continue;
    await insertKindWord(context.executor, { word, kind, ...added });
    await recordEvent(context, { kind: 'kindWord.added', data: { word, kind } });
  }
}
