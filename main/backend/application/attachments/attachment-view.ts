import type { AttachmentView } from '../../../../shared/ipc/schemas/trust.ts';
import type { Attachments } from '../../database/schema.ts';
import type { NameOf } from '../cases/staff-names.ts';

export function attachmentView(row: Attachments, nameOf: NameOf): AttachmentView {
  return {
    id: row.id,
    title: row.title,
    type: row.type,
    bytes: row.bytes,
    addedAt: row.added_at,
    addedBy: nameOf(row.added_by),
    hasThumbnail: row.thumbnail_sha256 !== null,
    removed:
      row.removed_at === null
        ? null
        : {
            at: row.removed_at,
            by: nameOf(row.removed_by),
            reason: row.removal_reason ?? '',
          },
  };
}
