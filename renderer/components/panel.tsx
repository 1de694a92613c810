import { useId } from 'react';
import type { ReactNode } from 'react';

import { RuleTag } from './rule-tag.tsx';

interface Props {
  title: ReactNode;
  rule?: string;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

export function Panel({ title, rule, aside, className, children }: Props) {
  const titleId = useId();
  return (
    <section
      className={className === undefined ? 'panel' : `panel ${className}`}
      aria-labelledby={titleId}
    >
      <header className="panel-head">
        <h2 className="panel-title" id={titleId}>
          {title}
        </h2>
        {rule !== undefined && <RuleTag rule={rule} />}
        {aside !== undefined && <div className="panel-aside">{aside}</div>}
      </header>
      {children}
    </section>
  );
}
