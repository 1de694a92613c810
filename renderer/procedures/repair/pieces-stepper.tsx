import { text } from '../../../shared/text/text.ts';

interface Props {
  pieces: number;
  /** As many as were bought; null where nobody knows. */
  most: number | null;
  onChange: (pieces: number) => void;
}

const words = text.repair;

/** − 1 / 4 +: how many pieces are to be repaired. */
export function PiecesStepper({ pieces, most, onChange }: Props) {
  return (
    <span className="pieces" role="group" aria-label={words.pieces}>
      <button
        type="button"
        aria-label={words.fewer}
        disabled={pieces <= 1}
        onClick={(event) => {
          event.stopPropagation();
          onChange(pieces - 1);
        }}
      >
        −
      </button>
      <output>
        {pieces}
        {most !== null && ` / ${most}`}
      </output>
      <button
        type="button"
        aria-label={words.moreOf}
        disabled={most !== null && pieces >= most}
        onClick={(event) => {
          event.stopPropagation();
          onChange(pieces + 1);
        }}
      >
        +
      </button>
    </span>
  );
}
