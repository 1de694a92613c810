import type { AttachmentView } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { showMoment } from '../../format/moment.ts';

/** What was taken away, by whom and why: it cannot be opened any more, and is not forgotten. */
export function RemovedAttachments({ attachments }: { attachments: readonly AttachmentView[] }) {
  const { settings } = useStore();
  if (attachments.length === 0) return null;
  return (
    <details className="removed-attachments">
      <summary className="muted">{text.attachments.removed(attachments.length)}</summary>
      <ul>
        {attachments.map(({ id, title, removed }) => (
          <li key={id} className="small">
            {removed !== null &&
              text.attachments.removedLine(
                title,
                removed.by,
                showMoment(removed.at, settings.timeZone),
                removed.reason,
              )}
          </li>
        ))}
      </ul>
    </details>
  );
}
