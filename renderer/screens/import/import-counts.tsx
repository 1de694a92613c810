import type { ImportPreview } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';

/** What will happen with the orders of the file, in four numbers. */
export function ImportCounts({ preview }: { preview: ImportPreview }) {
  const counts = [
    { name: 'new', count: preview.newOrders, tone: 'green' },
    { name: 'unchanged', count: preview.unchangedOrders, tone: '' },
    { name: 'changed', count: preview.changedOrders, tone: 'amber' },
    { name: 'heldBack', count: preview.heldBackOrders, tone: 'red' },
  ] as const;
  return (
    <ul className="counters">
      {counts.map(({ name, count, tone }) => (
        <li key={name} className="panel counter">
          <span className="muted">
            {text.importing.counts[name]}
            {text.common.separator}
            {text.importing.hints[name]}
          </span>
          <span className={`counter-number ${count > 0 ? tone : 'muted'}`}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
