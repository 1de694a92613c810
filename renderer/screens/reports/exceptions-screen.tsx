import { useSearchParams } from 'react-router';

import { formatFen } from '../../../shared/domain/money.ts';
import type { ExceptionReport } from '../../../shared/ipc/schemas/finance.ts';
import { month as monthSchema } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { useClock } from '../../app/store-context.tsx';
import { Empty } from '../../components/empty.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { ByApprover } from './by-approver.tsx';
import { ExceptionExport } from './exception-export.tsx';
import { ExceptionTable } from './exception-table.tsx';
import { MonthChoice } from './month-choice.tsx';
import { monthOf } from './month.ts';

const words = text.exceptions;

/** 特批月报: who approved what against which rule in a month, and how much (CAN-15, RET-18). */
export function ExceptionsScreen() {
  const whyNot = useWhyNot('reports.exceptions');
  if (whyNot !== null) {
    return (
      <>
        <PageHead title={words.title} />
        <Empty title={whyNot} />
      </>
    );
  }
  return <Exceptions />;
}

function Exceptions() {
  const { now, zone } = useClock();
  const [address, setAddress] = useSearchParams();
  const last = monthOf(now, zone);
  const asked = monthSchema.safeParse(address.get('month'));
  const month = asked.success ? asked.data : last;
  const report = useRead('reports.exceptions', { month }, { keepLast: true });
  return (
    <>
      <PageHead
        title={words.title}
        actions={
          <>
            <MonthChoice
              month={month}
              last={last}
              onChange={(next) => setAddress({ month: next }, { replace: true })}
            />
            <ExceptionExport month={month} empty={report.data?.rows.length === 0} />
          </>
        }
      />
      {report.error !== null && report.data === undefined ? (
        <ReadFailure error={report.error} onRetry={() => void report.refetch()} />
      ) : (
        report.data !== undefined && <Report report={report.data} zone={zone} />
      )}
    </>
  );
}

export function Report({ report, zone }: { report: ExceptionReport; zone: string }) {
  if (report.rows.length === 0) {
    return (
      <section className="panel">
        <Empty title={words.empty}>
          <p>{words.emptyHint}</p>
        </Empty>
      </section>
    );
  }
  const refundFen = report.rows.reduce((sum, row) => sum + row.refundFen, 0);
  return (
    <div className="column">
      <p className="panel on-time-whole">
        <span className="strong">
          {words.sentence(report.rows.length.toLocaleString('en-US'), formatFen(refundFen))}
        </span>{' '}
        <span className="muted">{words.explains}</span>
      </p>
      <ByApprover byApprover={report.byApprover} />
      <ExceptionTable rows={report.rows} zone={zone} />
    </div>
  );
}
