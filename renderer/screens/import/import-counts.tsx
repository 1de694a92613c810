import type { ImportPreview } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { viewOfState } from './preview-view.ts';
import type { PreviewView } from './preview-view.ts';

const tones = { new: 'green', changed: 'green', unchanged: '', waiting: 'amber', heldBack: 'red' };
const shown = ['new', 'changed', 'unchanged', 'waiting', 'heldBack'] as const;

interface Props {
  orders: ImportPreview['orders'];
  view: PreviewView;
  onChoose: (view: PreviewView | null) => void;
}

/** What will happen with the orders of the file, in five numbers; each shows its orders below. */
export function ImportCounts({ orders, view, onChoose }: Props) {
  return (
    <ul className="counters import-counts" aria-label={text.importing.countsLabel}>
      {shown.map((state) => {
        const count = orders[state];
        const pressed = view.state === state;
        return (
          <li key={state}>
            <button
              type="button"
              className="panel counter"
              aria-pressed={pressed}
              disabled={count === 0}
              onClick={() => onChoose(pressed ? null : viewOfState(state))}
            >
              <span className="with-tags">
                <span className={`counter-number ${count > 0 ? tones[state] : 'muted'}`}>
                  {text.importing.countOf(count)}
                </span>
                <span className="strong">{text.importing.counts[state]}</span>
              </span>
              <span className="muted small ellipsis" title={text.importing.hints[state]}>
                {text.importing.hints[state]}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
