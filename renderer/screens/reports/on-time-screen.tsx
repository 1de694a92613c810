import { useSearchParams } from 'react-router';

import { month as monthSchema, type OnTimeReport } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { useClock } from '../../app/store-context.tsx';
import { Empty } from '../../components/empty.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { ByPerson } from './by-person.tsx';
import { ByRule } from './by-rule.tsx';
import { MonthChoice } from './month-choice.tsx';
import { monthOf } from './month.ts';
import { dueOf, rateOf, sumOf } from './on-time-rate.ts';

const words = text.reports.onTime;

/** 及时率: of what was due in a month, how much was done in time (SVC-3). */
export function OnTimeScreen() {
  const { now, zone } = useClock();
  const [address, setAddress] = useSearchParams();
  const last = monthOf(now, zone);
  const asked = monthSchema.safeParse(address.get('month'));
  const month = asked.success ? asked.data : last;
  const report = useRead('reports.onTime', { month }, { keepLast: true });
  return (
    <>
      <PageHead
        title={words.title}
        actions={
          <MonthChoice
            month={month}
            last={last}
            onChange={(next) => setAddress({ month: next }, { replace: true })}
          />
        }
      />
      {report.error !== null && report.data === undefined ? (
        <ReadFailure error={report.error} onRetry={() => void report.refetch()} />
      ) : (
        report.data !== undefined && <Report report={report.data} />
      )}
    </>
  );
}

export function Report({ report }: { report: OnTimeReport }) {
  const whole = sumOf(report.byRule);
  const rate = rateOf(whole);
  if (rate === null) {
    return (
      <section className="panel">
        <Empty title={words.empty}>
          <p>{words.emptyHint}</p>
        </Empty>
      </section>
    );
  }
  return (
    <div className="column">
      <p className="panel on-time-whole">
        <span className="strong">
          {words.sentence(
            dueOf(whole).toLocaleString('en-US'),
            whole.onTime.toLocaleString('en-US'),
            rate,
          )}
        </span>{' '}
        <span className="muted">{words.explains}</span>
      </p>
      <div className="on-time-columns">
        <ByRule rows={report.byRule} />
        <ByPerson rows={report.byPerson} />
      </div>
    </div>
  );
}
