import type { Missing } from '../../../shared/procedures/evaluation.ts';
import { text } from '../../../shared/text/text.ts';
import { focusPath } from '../../components/focus-path.ts';

/** What is still missing, in words; each leads to its field. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  if (missing.length === 0)
    return <p className="muted missing">{text.caseScreen.nothingMissing}</p>;
  return (
    <div className="missing">
      <p className="muted">{text.caseScreen.missing}</p>
      <ul aria-label={text.caseScreen.missing}>
        {missing.map(({ path, message, rule }) => (
          <li key={`${path} ${message}`}>
            <button type="button" className="missing-item" onClick={() => focusPath(path)}>
              <span>{message}</span> <span className="muted">{rule}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
