import type { Channel } from '../../../../shared/ipc/contract.ts';
import {
  findWatchedFile,
  insertWatchedFile,
  setWatchedState,
  waitingFiles,
} from '../../database/repositories/watched-files.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { Handler, HandlersOf } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import type { ImportsParts } from './parts.ts';
import { responsibleId, responsiblePerson, setResponsible } from './responsible.ts';
import { takeWatchedFile } from './take-watched-file.ts';

/** Files of the folder into which the POS writes (docs/decisions/watched-folder.md). */
export function watchedFolderHandlers(parts: ImportsParts) {
  return {
    'watchedFolder.setWatching': setWatching,
    'watchedFolder.take': takeWatchedFile(parts),
    'watchedFolder.takeUnreadable': takeUnreadable,
    'watchedFolder.waiting': waiting,
    'watchedFolder.dismiss': dismiss,
  } satisfies Partial<HandlersOf<Channel>>;
}

/** Whoever turns it on answers for what it imports. */
const setWatching: Handler<'watchedFolder.setWatching'> = async ({ watching }, context) => {
  const before = await responsibleId(context.executor);
  const after = watching ? actorOf(context).id : null;
  if (before === after) return {};
  await setResponsible(context.executor, after);
  const kind = watching ? 'watchedFolder.turnedOn' : 'watchedFolder.turnedOff';
  await recordEvent(context, { kind, data: {} });
  context.changed('imports');
  return {};
};

const waiting: Handler<'watchedFolder.waiting'> = async (_input, { executor }) => {
  const files = await waitingFiles(executor);
  return files.map(({ file_sha256, name, seen_at, message }) => ({
    fileSha256: file_sha256,
    name,
    seenAt: seen_at,
    message,
  }));
};

const dismiss: Handler<'watchedFolder.dismiss'> = async ({ fileSha256 }, context) => {
  const file = await findWatchedFile(context.executor, fileSha256);
  if (file?.state !== 'waiting') {
    throw new ApplicationError(
      'notFound',
      '这个文件已经不在等待了，可能刚才已经导入或放下，内容没有改变。请刷新后再看。',
    );
  }
  await setWatchedState(context.executor, fileSha256, 'dismissed');
  await recordEvent(context, {
    kind: 'watchedFolder.dismissed',
    data: { fileSha256 },
    // People name files, and may name them after customers.
    personal: { name: file.name },
  });
  context.changed('imports');
  return {};
};

const takeUnreadable: Handler<'watchedFolder.takeUnreadable'> = async (file, context) => {
  const { executor, now } = context;
  if ((await responsiblePerson(executor)) === null) return {};
  if (await findWatchedFile(executor, file.fileSha256)) return {};
  await insertWatchedFile(executor, {
    file_sha256: file.fileSha256,
    name: file.name,
    seen_at: now,
    state: 'waiting',
    message: file.message,
  });
  context.changed('imports');
  return {};
};
