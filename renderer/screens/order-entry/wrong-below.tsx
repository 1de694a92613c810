import type { ReactNode } from 'react';

interface Props {
  wrong: string | null;
  /** Names the field, so that what is wrong can be found. */
  path?: string;
  children: ReactNode;
}

/** A field in a table, and what is wrong with it. */
export function WrongBelow({ wrong, path, children }: Props) {
  return (
    <span className="cell-field" data-path={path}>
      {children}
      {wrong !== null && (
        <span className="red small" role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}
