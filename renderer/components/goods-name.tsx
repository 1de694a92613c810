interface Props {
  name: string;
  code: string;
  color: string;
  size: string;
}

/** The name whole, and what tells it apart below. */
export function GoodsName({ name, code, color, size }: Props) {
  return (
    <span className="stacked">
      <span>{name}</span>
      <span className="muted small">{[code, color, size].filter(Boolean).join(' ')}</span>
    </span>
  );
}
