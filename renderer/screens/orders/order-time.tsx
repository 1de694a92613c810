import { elapsedText } from '../../../shared/domain/duration.ts';
import { text } from '../../../shared/text/text.ts';
import { useClock, useStore } from '../../app/store-context.tsx';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/moment.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long ago the order was made, and until when a cancellation is free (CAN-3); ticking. */
export function OrderTime({ orderedAt }: { orderedAt: number }) {
  const { settings } = useStore();
  const { now, zone } = useClock(10_000);
  const freeUntil = orderedAt + settings.freeHours * hourMs;
  // TIME-1: the very moment still counts.
  const free = now <= freeUntil;
  const wholeMinutes = Math.floor(Math.max(0, now - orderedAt) / minuteMs) * minuteMs;
  return (
    <Panel title={text.orders.ordered} rule={free ? 'CAN-3' : 'CAN-4'}>
      <p className="strong">{showMoment(orderedAt, zone)}</p>
      <p>{text.orders.elapsed(elapsedText(0, wholeMinutes))}</p>
      <p className={free ? 'green' : 'amber'}>
        {free
          ? text.orders.freeUntil(showMoment(freeUntil, zone))
          : text.orders.freeOver(settings.freeHours)}
      </p>
    </Panel>
  );
}
