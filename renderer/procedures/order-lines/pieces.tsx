import { text } from '../../../shared/text/text.ts';

interface Props {
  label: string;
  /** 0 while the line is not chosen. */
  pieces: number;
  bought: number;
  /** Pieces that can still be asked for. */
  most: number;
  onChange: (pieces: number) => void;
}

/** − 2 / 4 +: how many of the bought pieces. Arrow keys on the tick do the same. */
export function Pieces({ label, pieces, bought, most, onChange }: Props) {
  return (
    <span className="pieces" role="group" aria-label={label}>
      <button
        type="button"
        tabIndex={-1}
        aria-label={`${label} −`}
        disabled={pieces === 0}
        onClick={() => onChange(pieces - 1)}
      >
        −
      </button>
      <output>
        {pieces} {text.orderLines.ofBought(bought)}
      </output>
      <button
        type="button"
        tabIndex={-1}
        aria-label={`${label} +`}
        disabled={pieces >= most}
        onClick={() => onChange(pieces + 1)}
      >
        +
      </button>
    </span>
  );
}
