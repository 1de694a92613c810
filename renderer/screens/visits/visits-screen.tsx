import type { VisitDay } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { Empty } from '../../components/empty.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { showDay, showMoment } from '../../format/moment.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { DayLanes } from './day-lanes.tsx';
import { lanesOf, shownRange } from './day-layout.ts';
import { DaySteps } from './day-steps.tsx';
import { useVisitsDay } from './use-visits-day.ts';
import { VisitList } from './visit-list.tsx';
import { clockSpan, countsByLane } from './visit-words.ts';
import { walkVisits } from './walk-visits.ts';

const words = text.visits;

/** The technicians' day: who goes where and when. */
export function VisitsScreen() {
  const shown = useVisitsDay();
  const read = useRead('visits.day', { day: shown.date }, { keepLast: true });
  useShortcuts('screen', {
    ArrowLeft: () => shown.step(-1),
    ArrowRight: () => shown.step(1),
    ArrowUp: () => walkVisits(-1),
    ArrowDown: () => walkVisits(1),
    t: shown.toToday,
  });
  return (
    <div className="list-page">
      <PageHead
        title={words.title}
        note={`${showDay(shown.span.from, shown.zone)}${shown.isToday ? ` ${text.common.today}` : ''}`}
        actions={
          <DaySteps
            now={shown.now}
            zone={shown.zone}
            isToday={shown.isToday}
            onStep={shown.step}
            onToday={shown.toToday}
            onDay={shown.show}
          />
        }
      />
      {read.error !== null && read.data === undefined && (
        <ReadFailure error={read.error} onRetry={() => void read.refetch()} />
      )}
      {read.data !== undefined && <Day day={read.data} shown={shown} />}
    </div>
  );
}

function Day({ day, shown }: { day: VisitDay; shown: ReturnType<typeof useVisitsDay> }) {
  const { now, zone, span, isToday } = shown;
  const { person } = useCounter();
  const narrow = useNarrow();
  const personId = person?.id ?? null;
  const lanes = lanesOf(day, personId, words.bringIn);
  if (lanes.length === 0) return <Empty title={words.noTechnicians}>{words.addTechnicians}</Empty>;
  const range = shownRange(day, span, (ms) => ms - minutesPast(ms, zone) * 60_000);
  const planned = day.visits.length;
  return (
    <>
      <p className="visit-note">
        <span className={planned === 0 ? 'muted' : 'strong'}>
          {planned === 0 ? words.none : words.countOfDay(planned)}
        </span>
        {planned > 0 && <span className="muted">{countsByLane(lanes)}</span>}
        <span className={day.open.length === 0 ? 'amber strong' : 'muted'}>
          {day.open.length === 0
            ? words.closedDay
            : words.openFrames(day.open.map((frame) => clockSpan(frame, zone)).join('、'))}
        </span>
      </p>
      {narrow || range === null ? (
        <VisitList lanes={lanes} zone={zone} />
      ) : (
        <DayLanes
          lanes={lanes}
          range={range}
          open={day.open}
          now={isToday ? now : null}
          zone={zone}
          personId={personId}
        />
      )}
    </>
  );
}

/** Of the hour, by the store's clock. */
function minutesPast(ms: number, zone: string): number {
  return Number(showMoment(ms, zone).slice(14, 16)) + (ms % 60_000) / 60_000;
}
