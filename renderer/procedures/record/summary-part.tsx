import type { ReactNode } from 'react';

interface Props {
  title: string;
  note?: string;
  children: ReactNode;
}

/** One part of what was asked and written down, under its title. */
export function SummaryPart({ title, note, children }: Props) {
  return (
    <section>
      <h3 className="summary-title">
        {title} {note !== undefined && <span className="muted small">{note}</span>}
      </h3>
      {children}
    </section>
  );
}
