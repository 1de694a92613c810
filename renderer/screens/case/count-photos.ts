import type { AttachmentView } from '../../../shared/ipc/schemas/trust.ts';

/** Pictures that are still there; a PDF has pages of its own and no room behind a form. */
export function countPhotos(
  attachments: readonly Pick<AttachmentView, 'type' | 'removed'>[],
): number {
  return attachments.filter(({ type, removed }) => type !== 'pdf' && removed === null).length;
}
