import type { ReactNode } from 'react';

import { text } from '../../../shared/text/text.ts';
import { dueOf, rateOf, type Count } from './on-time-rate.ts';

const { columns, nothingDue, percent } = text.reports.onTime;

interface Props {
  label: string;
  /** Titles of the columns before the numbers. */
  titles: readonly string[];
  children: ReactNode;
}

/** A table of how many were on time, late and missed, with the rate. */
export function OnTimeTable({ label, titles, children }: Props) {
  return (
    <table className="plain-table on-time" aria-label={label}>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          {[columns.onTime, columns.late, columns.missed, columns.rate].map((title) => (
            <th key={title} scope="col" className="amount">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** The numbers of one row; what is late is red, and zeros stand back. */
export function CountCells({ count }: { count: Count }) {
  const rate = rateOf(count);
  return (
    <>
      <td className="amount">{count.onTime}</td>
      <td className={count.late > 0 ? 'amount red' : 'amount muted'}>{count.late}</td>
      <td className={count.missed > 0 ? 'amount red' : 'amount muted'}>{count.missed}</td>
      <td className="amount strong">
        {rate === null ? (
          <span className="muted">{nothingDue}</span>
        ) : (
          <RateBar percentText={percent(rate)} share={count.onTime / dueOf(count)} />
        )}
      </td>
    </>
  );
}

/** The number, and the same as a bar, for eyes that look over many. */
function RateBar({ percentText, share }: { percentText: string; share: number }) {
  return (
    <span className="rate">
      <meter className="rate-bar" min={0} max={1} value={share} aria-hidden="true" />
      {percentText}
    </span>
  );
}
