import type { OrderLineView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { Tag } from '../../components/tag.tsx';
import { showMoment } from '../../format/moment.ts';

interface Props {
  line: OrderLineView;
  /** Clearance goods that are not paid in full (RET-10). */
  onCredit: boolean;
  /** Custom or special goods that are not paid in full (RET-6). */
  notToBeMade: boolean;
}

/** Whether a line was delivered, is in a case, or should not be where it is. */
export function LineState({ line: { deliveredAt, takenPieces }, onCredit, notToBeMade }: Props) {
  const { now, settings } = useStore();
  const time = deliveredAt === null ? '' : showMoment(deliveredAt, settings.timeZone);
  return (
    <span className="stacked">
      {deliveredAt === null && <span className="muted nowrap">{text.orders.notDelivered}</span>}
      {deliveredAt !== null && (
        <span className="nowrap">
          {deliveredAt <= now() ? text.orders.delivered(time) : text.orders.plannedDelivery(time)}
        </span>
      )}
      {notToBeMade && <Tag tone="red">{text.orderPage.customUnpaid}</Tag>}
      {onCredit && <Tag tone="red">{text.orderPage.clearanceOnCredit}</Tag>}
      {takenPieces > 0 && <Tag tone="amber">{text.orders.taken(takenPieces)}</Tag>}
    </span>
  );
}
