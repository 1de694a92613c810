const moments = /(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/;

/** Words whose days and times are not torn apart at the end of a line. */
export function Sentence({ words }: { words: string }) {
  return words.split(moments).map((part, place) => {
    if (!moments.test(part)) return part;
    return (
      <span key={place} className="nowrap">
        {part}
      </span>
    );
  });
}
