import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WordsField } from '../../components/words-field.tsx';
import type { PartProps } from './part-props.ts';

const words = text.repair;

/** Whom to call and where to go, where that is not the customer's; and what the customer wishes. */
export function ContactPanel({ view, request, change }: PartProps & { view: CaseView }) {
  const line = (field: 'contactName' | 'contactPhone' | 'address', maxLength: number) => ({
    path: field,
    label: words[field],
    maxLength,
    optional: text.common.optional,
    value: request[field],
    onChange: (value: string) => change(() => ({ [field]: value })),
  });
  return (
    <Panel title={words.contact}>
      <div className="fields two">
        <TextField {...line('contactName', 200)} hint={words.asCustomer(view.customerName)} />
        <TextField {...line('contactPhone', 40)} hint={words.asCustomerPhone(view.phone)} />
        <div className="whole-row">
          <TextField {...line('address', 500)} hint={words.asCustomerAddress} />
        </div>
        <div className="whole-row">
          <WordsField
            label={words.wishes}
            path="wishes"
            optional={text.common.optional}
            placeholder={words.wishesHint}
            value={request.wishes}
            onChange={(wishes) => change(() => ({ wishes }))}
          />
        </div>
      </div>
    </Panel>
  );
}
