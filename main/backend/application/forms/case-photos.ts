import type { PaperPhoto } from '../../../../shared/procedures/case-paper.ts';
import { attachmentsOf } from '../../database/repositories/attachments.ts';
import type { Executor } from '../../database/schema.ts';
import type { AttachmentContent } from '../attachments/content.ts';

/**
 * The photos of a case as they are put on paper: the small pictures, for the whole ones would make
 * a file of a hundred megabytes. Removed ones and documents are no photos; oldest first.
 */
export async function photosOfCase(
  executor: Executor,
  caseId: string,
  content: Pick<AttachmentContent, 'getContent'>,
): Promise<PaperPhoto[]> {
  const place = { case_id: caseId, order_id: null, customer_id: null };
  const photos: PaperPhoto[] = [];
  for (const row of await attachmentsOf(executor, place)) {
    const { thumbnail_sha256: thumbnail, removed_at, type, title, added_at: addedAt } = row;
    if (thumbnail === null || removed_at !== null || type === 'pdf') continue;
    photos.push({ title, addedAt, bytes: new Uint8Array(await content.getContent(thumbnail)) });
  }
  return photos;
}
