import { useEffect, useState } from 'react';
import { useParams } from 'react-router';

import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { focusPath } from '../../components/focus-path.ts';
import { ReadFailure } from '../../components/read-failure.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { EntryForm } from './entry-form.tsx';
import { draftOfOrder } from './order-draft.ts';
import { useEntry } from './use-entry.ts';
import { useSaveOrder } from './use-save-order.ts';

const words = text.orderEntry;

/** Corrects what was typed or imported wrongly; begins with what stands in the order. */
export function CorrectOrderScreen() {
  const { orderId = '' } = useParams();
  const order = useRead('orders.get', { orderId });
  /** Raised when the person takes over what stands there now. */
  const [start, setStart] = useState(0);
  if (order.data === undefined) {
    if (order.error === null) return <p className="empty">{text.common.loading}</p>;
    return <ReadFailure error={order.error} onRetry={() => void order.refetch()} />;
  }
  return (
    <CorrectOrder
      key={start}
      order={order.data}
      onReadAgain={() => void order.refetch().then(() => setStart(start + 1))}
    />
  );
}

function CorrectOrder({ order, onReadAgain }: { order: OrderView; onReadAgain: () => void }) {
  const { settings } = useStore();
  /** What was there when the correction began: a change since then must not be written over. */
  const [begun] = useState(order);
  const [conflict, setConflict] = useState(false);
  const entry = useEntry(() => draftOfOrder(begun, settings.timeZone));
  const { write, saved } = useSaveOrder('orders.correct', {
    entry,
    words: () => words.corrected,
    onConflict: () => setConflict(true),
  });
  useEffect(() => focusPath('reason'), []);
  const changed = !saved && (conflict || order.revision !== begun.revision);
  return (
    <EntryForm
      title={words.correctTitle(begun.orderNumber)}
      entry={entry}
      correcting
      paidBeforeFen={begun.paidFen}
      saveTitle={words.saveCorrection}
      busy={write.isPending}
      saved={saved}
      onReadAgain={changed ? onReadAgain : undefined}
      onSave={(read) =>
        write.mutate(read, {
          orderId: begun.id,
          revision: begun.revision,
          entry: read.entry,
          reason: entry.draft.reason.trim(),
        })
      }
      head={
        <section className="panel action-panel" aria-label={words.reason}>
          <TextField
            label={words.reason}
            path="reason"
            hint={words.correctHint}
            maxLength={500}
            value={entry.draft.reason}
            wrong={entry.wrong['reason'] ?? null}
            onChange={(reason) => entry.setField('reason', reason)}
          />
        </section>
      }
    />
  );
}
