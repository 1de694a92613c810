import type { ImportResult } from '../../../../shared/ipc/schemas/imports.ts';
import { findWatchedFile, setWatchedState } from '../../database/repositories/watched-files.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { Handler, RequestContext } from '../handler.ts';
import type { FileContent } from './file-content.ts';
import type { FileInHand } from './file-in-hand.ts';
import type { FilesInHand } from './files-in-hand.ts';
import { isEmpty, planAll } from './import-plan.ts';
import type { Pace } from './pace.ts';
import { cancellablePace } from './pace.ts';
import type { ImportsParts } from './parts.ts';
import { progressTeller } from './progress.ts';
import { remember } from './remember.ts';
import { storeOrders } from './store-orders.ts';

/** Everything of the file that can be imported, or nothing. */
export function storeFile(hands: FilesInHand, parts: ImportsParts): Handler<'imports.store'> {
  return async ({ importId }, context) => {
    const file = hands.of(importId, actorOf(context).id);
    const content = readyContent(file);
    const stop = new AbortController();
    const storing = {
      kind: 'storing',
      content,
      stop,
      done: 0,
      total: content.orders.length,
    } as const;
    let result: ImportResult | null = null;
    context.whenOver((saved) => {
      if (!hands.isInHand(file)) return;
      if (!saved || result === null) {
        hands.enter(file, { kind: 'ready', content });
        return;
      }
      hands.enter(file, { kind: 'done', content, result });
      // Nothing more is asked of the thread, and it holds the whole sheet.
      if (content.reading.heldBack.length === 0) file.reader.end();
    });
    hands.enter(file, storing);
    const tell = progressTeller(parts.notify, file.id, 'storing');
    const pace = cancellablePace({
      stop: stop.signal,
      holdAt: parts.holdImportAt,
      onStep: (done, total) => {
        file.state = { ...storing, done, total };
        tell(done, total);
      },
    });
    result = await storeContent(context, file, content, pace);
    return result;
  };
}

async function storeContent(
  context: RequestContext,
  file: FileInHand,
  content: FileContent,
  pace: Pace,
): Promise<ImportResult> {
  const plan = await planAll(context, content, pace);
  const options = { source: 'file', fileSha256: file.sha256, pace } as const;
  const result = await storeOrders(context, plan, options);
  if (!isEmpty(plan)) await remember(context, file.answers, content.reading);
  if (!isEmpty(plan) || plan.heldBack === 0) await noLongerWaits(context, file.sha256);
  return result;
}

/** The same file may lie in the watched folder. */
async function noLongerWaits(context: RequestContext, fileSha256: string): Promise<void> {
  const watched = await findWatchedFile(context.executor, fileSha256);
  if (!watched || watched.state === 'imported') return;
  await setWatchedState(context.executor, fileSha256, 'imported');
  context.changed('imports');
}

function readyContent({ state }: FileInHand): FileContent {
  if (state.kind === 'ready') return state.content;
  const message =
    state.kind === 'done'
      ? '这个文件已经导入过了，没有再导入一次，内容没有改变。'
      : '这个文件还没有读好，没有导入，内容没有改变。请等它读完，再导入。';
  throw new ApplicationError('conflict', message);
}
