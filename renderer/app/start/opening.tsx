import { text } from '../../../shared/text/text.ts';

/** While the data open: nothing for a moment, then a quiet word. */
export function Opening() {
  return (
    <main className="start-page">
      <p className="start-opening" role="status">
        <span className="start-brand">{text.common.product}</span>
        <span className="muted">{text.unlock.opening}</span>
      </p>
    </main>
  );
}
