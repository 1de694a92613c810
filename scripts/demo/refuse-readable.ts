import { filesBelow, findPlain } from '../../tests/support/find-plain.ts';
import { personalWords } from '../../tests/support/personal-words.ts';
import { UserFacingError } from '../support/user-facing-error.ts';

/**
 * Searches all files below the folders for every name, phone and address of the order file; gives
 * the number of files. Throws when one of them can be read without the key.
 */
export function refuseReadable(folders: readonly string[], orderFile: string): number {
  const files = new Set(findPlain(folders, personalWords(orderFile)).map(({ file }) => file));
  if (files.size > 0) {
    throw new UserFacingError(`Customers can be read without the key in: ${[...files].join(', ')}`);
  }
  return folders.flatMap(filesBelow).length;
}
