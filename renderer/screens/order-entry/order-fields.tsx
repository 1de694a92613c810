import { text } from '../../../shared/text/text.ts';
import { MomentField } from '../../components/moment-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { Entry } from './use-entry.ts';

const words = text.orderEntry;

/** Number, time, address, consultant, documents. */
export function OrderFields({ entry }: { entry: Entry }) {
  const { draft, wrong, setField } = entry;
  return (
    <Panel title={words.facts}>
      <div className="fields entry-fields">
        <TextField
          label={words.orderNumber}
          path="orderNumber"
          hint={words.orderNumberHint}
          maxLength={60}
          value={draft.orderNumber}
          wrong={wrong['orderNumber'] ?? null}
          onChange={(value) => setField('orderNumber', value)}
        />
        <MomentField
          label={words.orderedAt}
          path="orderedAt"
          value={draft.orderedAt}
          wrong={wrong['orderedAt'] ?? null}
          onChange={(value) => setField('orderedAt', value)}
        />
        <TextField
          label={words.consultant}
          path="consultant"
          maxLength={100}
          value={draft.consultant}
          wrong={wrong['consultant'] ?? null}
          onChange={(value) => setField('consultant', value)}
        />
        <TextField
          label={words.documents}
          path="documents"
          maxLength={100}
          hint={words.documentsHint}
          value={draft.documents}
          wrong={wrong['documents'] ?? null}
          onChange={(value) => setField('documents', value)}
        />
      </div>
      <TextField
        label={words.address}
        path="address"
        maxLength={300}
        value={draft.address}
        {...(wrong['address'] === undefined ? {} : { wrong: wrong['address'] })}
        onChange={(value) => setField('address', value)}
      />
    </Panel>
  );
}
