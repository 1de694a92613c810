import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { HandlersOf } from '../handler.ts';
import { FilesInHand } from './files-in-hand.ts';
import { handHandlers } from './hand-handlers.ts';
import { kindWordsHandlers } from './kind-words.ts';
import { openFile } from './open-file.ts';
import type { ImportsParts } from './parts.ts';
import { storeFile } from './store-file.ts';
import { watchedFolderHandlers } from './watched-folder.ts';

/** What the backend answers about order files: in somebody's hands, and of the watched folder. */
export function importsHandlers(parts: ImportsParts) {
  const hands = new FilesInHand(parts.notify);
  return {
    'imports.open': openFile(hands, parts),
    ...handHandlers(hands, parts),
    'imports.store': storeFile(hands, parts),
    ...kindWordsHandlers,
    ...watchedFolderHandlers(parts),
  } satisfies Partial<HandlersOf<Channel>>;
}
