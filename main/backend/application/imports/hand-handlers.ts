import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { ImportState } from '../../../../shared/ipc/schemas/imports.ts';
import { BadFileError } from '../../sheets/bad-file-error.ts';
import { ApplicationError } from '../application-error.ts';
import type { ControlHandler, HandlersOf, LongHandler } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { changeAnswers } from './change-answers.ts';
import type { FileContent } from './file-content.ts';
import type { FileInHand, HandState } from './file-in-hand.ts';
import type { FilesInHand } from './files-in-hand.ts';
import type { ImportsParts } from './parts.ts';

/**
 * What concerns only the file in hand: answered from memory, also while a unit runs; but what leaves
 * the program waits for its event.
 */
export function handHandlers(hands: FilesInHand, parts: ImportsParts) {
  return {
    'imports.state': ({ importId }, { staffId }) =>
      Promise.resolve(stateView(hands.of(importId, staffId).state)),
    'imports.problems': problems(hands),
    'imports.change': changeAnswers(hands, parts),
    'imports.cancel': cancel(hands),
    'imports.heldBackSheet': heldBackSheet(hands),
  } satisfies Partial<HandlersOf<Channel>>;
}

function stateView(state: HandState): ImportState {
  switch (state.kind) {
    case 'reading':
    case 'unreadable':
    case 'columns':
      return state;
    case 'ready':
      return { kind: 'ready', preview: state.content.preview };
    case 'storing':
      return { kind: 'storing', done: state.done, total: state.total };
    case 'done':
      return { kind: 'done', result: state.result };
    default:
      return assertNever(state);
  }
}

function problems(hands: FilesInHand): ControlHandler<'imports.problems'> {
  return ({ importId, which, from, limit }, { staffId }) => {
    const { state } = hands.of(importId, staffId);
    if (!('content' in state)) return Promise.resolve({ total: 0, rows: [] });
    const { openProblems, mendedProblems } = state.content;
    const all = which === 'open' ? openProblems : mendedProblems;
    return Promise.resolve({ total: all.length, rows: all.slice(from, from + limit) });
  };
}

/** What is being stored is undone, and the file stays in hand; any other file is put away. */
function cancel(hands: FilesInHand): ControlHandler<'imports.cancel'> {
  return ({ importId }, { staffId }) => {
    const file = hands.of(importId, staffId);
    if (file.state.kind === 'storing') file.state.stop.abort();
    else hands.putAway(file);
    return Promise.resolve({});
  };
}

/**
 * With full phones, so that the store that wrote the file can mend it: that it was taken out is an
 * event, kept before the sheet leaves the backend (ARC-15).
 */
function heldBackSheet(hands: FilesInHand): LongHandler<'imports.heldBackSheet'> {
  return async ({ importId }, { actor, unit }) => {
    const file = hands.of(importId, actor?.id ?? null);
    const { basis, reading } = contentWithHeldBack(file);
    const bytes = await file.reader.heldBackSheet(basis.timeZone).catch(asRefusal);
    const data = { orders: reading.heldBack.length };
    await unit((context) => recordEvent(context, { kind: 'heldBack.exported', data }));
    const name = file.name.replace(/\.[^.]*$/, '');
    return { fileName: `${name}-没有导入的订单.xlsx`, bytes: new Uint8Array(bytes) };
  };
}

/** Too much time or memory: a sentence for the person. */
function asRefusal(error: unknown): never {
  if (error instanceof BadFileError) throw new ApplicationError('badFile', error.message);
  throw error;
}

function contentWithHeldBack({ state }: FileInHand): FileContent {
  if ('content' in state && state.content.reading.heldBack.length > 0) return state.content;
  throw new ApplicationError(
    'conflict',
    '这个文件没有要退回改正的订单，没有写出文件，内容没有改变。',
  );
}
