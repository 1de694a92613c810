import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Beside the title: where one is, in a few words. */
  note?: ReactNode;
  actions?: ReactNode;
}

export function PageHead({ title, note, actions }: Props) {
  return (
    <header className="page-head">
      <h1 className="page-title">{title}</h1>
      {note !== undefined && <div className="page-note">{note}</div>}
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </header>
  );
}
