import { useState } from 'react';

import type { OrderView } from '../../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../../shared/text/text.ts';
import { useStore } from '../../../app/store-context.tsx';
import { Choices } from '../../../components/choices.tsx';
import { Field } from '../../../components/field.tsx';
import { MomentField } from '../../../components/moment-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { OrderGoods } from '../order-goods.tsx';
import { StepForm } from '../step-form.tsx';
import { useOrderWrite } from '../use-order-write.ts';
import { changesTime, readDelivery, startDelivery } from './delivery-draft.ts';

const words = text.orderPage;
const kinds = ['delivered', 'undone'] as const;

/** When lines were or will be handed over (送货); a second time says why. */
export function DeliveryForm({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { now, settings } = useStore();
  const [draft, setDraft] = useState(() => startDelivery(order.goods, now()));
  const [tried, setTried] = useState(false);
  const reading = readDelivery(draft, order, settings.timeZone);
  const wrong = tried && 'wrong' in reading ? reading.wrong : {};
  const write = useOrderWrite('orders.recordDelivery', {
    saved: () => words.deliverySaved,
    onDone: onClose,
  });
  function save() {
    setTried(true);
    if (!('delivery' in reading)) return;
    write.mutate({ orderId: order.id, revision: order.revision, ...reading.delivery });
  }
  return (
    <StepForm title={words.deliveryTitle} busy={write.isPending} onSave={save} onClose={onClose}>
      <div className="fields two">
        <Field label={words.deliveryKind}>
          {() => (
            <Choices
              label={words.deliveryKind}
              options={kinds.map((kind) => ({ value: kind, title: words.deliveryKinds[kind] }))}
              value={draft.kind}
              onChange={(kind) => setDraft({ ...draft, kind })}
            />
          )}
        </Field>
        {draft.kind === 'delivered' && (
          <MomentField
            label={words.deliveredAt}
            value={draft.at}
            wrong={wrong.at ?? null}
            onChange={(at) => setDraft({ ...draft, at })}
          />
        )}
        {changesTime(draft, order.goods) && (
          <TextField
            label={words.deliveryReason}
            hint={words.deliveryReasonHint}
            maxLength={500}
            value={draft.reason}
            wrong={wrong.reason ?? null}
            onChange={(reason) => setDraft({ ...draft, reason })}
          />
        )}
      </div>
      <p className={wrong.lines === undefined ? 'muted' : 'red'}>
        {wrong.lines ?? words.deliveryHint}
      </p>
      <OrderGoods
        order={order}
        choosing={{
          chosen: draft.lineIds,
          onChoose: (lineIds) => setDraft({ ...draft, lineIds }),
        }}
      />
    </StepForm>
  );
}
