import { useId } from 'react';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  hint?: string;
  /** What is wrong with what was typed, null when nothing is; replaces the hint. */
  wrong?: string | null;
  /** Names the field, so that what is missing can be found. */
  path?: string;
  optional?: string;
  children: (ids: { id: string; describedBy: string }) => ReactNode;
}

/** A label, its control, and, where something can be said, one line that keeps its place. */
export function Field({ label, hint, wrong, path, optional, children }: Props) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="field" data-path={path}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional !== undefined && <span className="muted">（{optional}）</span>}
      </label>
      {children({ id, describedBy: hintId })}
      {(hint !== undefined || wrong !== undefined) && (
        <p className={(wrong ?? null) === null ? 'field-hint' : 'field-hint wrong'} id={hintId}>
          {wrong ?? hint}
        </p>
      )}
    </div>
  );
}
