import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { Tag } from '../../components/tag.tsx';
import { showMoment } from '../../format/moment.ts';

interface Props {
  prints: CaseView['prints'];
  /** Set where they are of several forms. */
  withTitles: boolean;
  /** SHA-256 of the print that is shown; null for the preview. */
  shown: string | null;
  onShow: (sha256: string | null) => void;
}

const tones = { current: 'green', void: 'red', cancelled: 'plain' } as const;

/** Every print with who and when; pressing one shows it as it was issued. */
export function PrintList({ prints, withTitles, shown, onShow }: Props) {
  const { settings } = useStore();
  if (prints.length === 0) return <p className="muted">{text.caseScreen.notPrinted}</p>;
  return (
    <ul className="print-list" aria-label={text.caseScreen.prints}>
      {prints.map(({ formTitle, printNumber, printedAt, printedBy, sha256, state }) => (
        <li key={`${sha256} ${printedAt}`}>
          <button
            type="button"
            className="choice"
            aria-pressed={shown === sha256}
            onClick={() => onShow(sha256)}
          >
            {withTitles && `${formTitle} `}
            {text.caseScreen.printLine(
              printNumber,
              showMoment(printedAt, settings.timeZone),
              printedBy,
            )}
          </button>
          <Tag tone={tones[state]}>{text.caseScreen.printStates[state]}</Tag>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="choice"
          aria-pressed={shown === null}
          onClick={() => onShow(null)}
        >
          {text.caseScreen.nextPrint}
        </button>
      </li>
    </ul>
  );
}
