import type { ReactNode } from 'react';

interface Props<Value extends string> {
  label: string;
  options: readonly { value: Value; title: ReactNode }[];
  value: Value | null;
  onChange: (value: Value) => void;
  disabled?: boolean;
  /** Names the field, so that what is missing can be found. */
  path?: string;
}

/** One of a few, all in sight: arrows move, Space or a click chooses. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { label, options, value, onChange, disabled = false, path } = props;
  const reachable = options.some((option) => option.value === value) ? value : options[0]?.value;
  return (
    <div className="choices" role="radiogroup" aria-label={label} data-path={path}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          className="choice"
          aria-checked={option.value === value}
          tabIndex={option.value === reachable ? 0 : -1}
          disabled={disabled}
          onClick={() => onChange(option.value)}
          onKeyDown={(event) => {
            const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
            if (step === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            const at = options.indexOf(option) + step;
            const next = options[(at + options.length) % options.length];
            if (next === undefined) return;
            onChange(next.value);
            focusSibling(event.currentTarget, options.indexOf(next));
          }}
        >
          {option.title}
        </button>
      ))}
    </div>
  );
}

function focusSibling(button: HTMLElement, index: number) {
  const sibling = button.parentElement?.children.item(index);
  if (sibling instanceof HTMLElement) sibling.focus();
}
