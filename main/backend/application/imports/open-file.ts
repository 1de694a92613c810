import { mendsByDefault } from '../../../../shared/import/mend.ts';
import { actorOf } from '../actor.ts';
import type { LongHandler } from '../handler.ts';
import { sha256Of } from '../sha256.ts';
import type { FileInHand } from './file-in-hand.ts';
import type { FilesInHand } from './files-in-hand.ts';
import type { ImportsParts } from './parts.ts';
import { startReading } from './read-file.ts';

/** Takes a file up and begins to read it; answers at once. */
export function openFile(hands: FilesInHand, parts: ImportsParts): LongHandler<'imports.open'> {
  return async ({ name, bytes }, context) => {
    const file: FileInHand = {
      id: context.newId(),
      staffId: actorOf(context).id,
      name,
      sha256: sha256Of(bytes),
      reader: parts.startReader(bytes),
      read: context.read,
      answers: { columns: null, mends: mendsByDefault, kinds: new Map() },
      version: 0,
      busy: false,
      state: { kind: 'reading', done: 0, total: 0 },
    };
    hands.take(file);
    startReading(file, hands, parts);
    return Promise.resolve({ importId: file.id });
  };
}
