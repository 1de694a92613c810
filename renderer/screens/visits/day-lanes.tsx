import type { VisitDay } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import type { TimeSpan } from '../../../shared/visits/overlap.ts';
import { showMoment } from '../../format/moment.ts';
import { closedSpans, hoursIn, placeIn, sideBySide } from './day-layout.ts';
import type { Lane } from './day-layout.ts';
import { VisitBlock } from './visit-block.tsx';

interface Props {
  lanes: readonly Lane[];
  range: TimeSpan;
  open: VisitDay['open'];
  /** Null on another day than today. */
  now: number | null;
  zone: string;
  personId: string | null;
}

/** A column for each technician over the hours of the day; the time the store is closed is hatched. */
export function DayLanes({ lanes, range, open, now, zone, personId }: Props) {
  const whole = placeIn(range, range).length;
  const closed = closedSpans(range, open);
  return (
    <div className="visit-day" role="group" aria-label={text.visits.title}>
      <div className="visit-hours" aria-hidden="true">
        <div className="lane-head" />
        <div className="lane-body" style={{ height: `calc(${whole} * var(--minute))` }}>
          {hoursIn(range).map((at) => (
            <span
              key={at}
              className="visit-hour"
              style={{ top: `calc(${placeIn(range, { from: at, to: at }).start} * var(--minute))` }}
            >
              {showMoment(at, zone).slice(11)}
            </span>
          ))}
        </div>
      </div>
      {lanes.map((lane) => (
        <section key={lane.technicianId} className="visit-lane" aria-label={lane.name}>
          <h2 className="lane-head">
            <span className="strong">{lane.name}</span>
            {lane.technicianId !== null && lane.technicianId === personId && (
              <span className="green"> {text.visits.own}</span>
            )}
            <span className="muted small"> {text.visits.count(lane.visits.length)}</span>
          </h2>
          <div className="lane-body" style={{ height: `calc(${whole} * var(--minute))` }}>
            {closed.map((span) => (
              <Band key={span.from} className="lane-closed" range={range} span={span} />
            ))}
            {now !== null && now >= range.from && now < range.to && (
              <Band className="lane-now" range={range} span={{ from: now, to: now }} />
            )}
            {sideBySide(lane.visits).map(({ visit, column, columns }) => (
              <VisitBlock
                key={visit.id}
                visit={visit}
                zone={zone}
                place={placeIn(range, visit)}
                column={column}
                columns={columns}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function Band(props: { className: string; range: TimeSpan; span: TimeSpan }) {
  const { start, length } = placeIn(props.range, props.span);
  return (
    <div
      className={props.className}
      style={{
        top: `calc(${start} * var(--minute))`,
        height: `calc(${length} * var(--minute))`,
      }}
    />
  );
}
