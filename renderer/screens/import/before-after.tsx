import { text } from '../../../shared/text/text.ts';

/** A cell as it is and as it would be. */
export function BeforeAfter({ from, to }: { from: string; to: string }) {
  const { arrow, emptyCell } = text.importing.mends;
  return (
    <span className="before-after">
      <del>{from === '' ? emptyCell : from}</del> <span aria-hidden="true">{arrow}</span>{' '}
      <ins>{to === '' ? emptyCell : to}</ins>
    </span>
  );
}
