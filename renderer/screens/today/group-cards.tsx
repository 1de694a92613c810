import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { boardGroups, type BoardGroup, type SortedBoard } from './board-groups.ts';

const tones: Readonly<Record<BoardGroup, string>> = {
  late: 'red',
  today: 'amber',
  signature: '',
  call: '',
  later: '',
  paused: 'muted',
};

interface Props {
  /** Undefined until they are read; their place is kept. */
  counts: SortedBoard['counts'] | undefined;
  group: BoardGroup | null;
  /** Null: all again. */
  onChoose: (group: BoardGroup | null) => void;
}

/** How much there is of each kind; pressing one shows only that, pressing it again shows all. */
export function GroupCards({ counts, group, onChoose }: Props) {
  return (
    <div className="group-cards" role="group" aria-label={text.today.groupsLabel}>
      {boardGroups.map((each, place) => {
        const { count, atLeast } = counts?.[each] ?? { count: 0, atLeast: false };
        const late = each === 'late' && count > 0;
        return (
          <button
            key={each}
            type="button"
            className={late ? 'group-card late' : 'group-card'}
            aria-pressed={each === group}
            title={text.today.groupHints[each]}
            onClick={() => onChoose(each === group ? null : each)}
          >
            <span className="group-title">
              <span>{text.today.groups[each]}</span> <KeyCap name={String(place + 1)} />
            </span>
            <span className={`counter-number ${count > 0 ? tones[each] : 'muted'}`}>
              {counts === undefined ? '–' : atLeast ? text.today.atLeast(count) : count}
            </span>
          </button>
        );
      })}
    </div>
  );
}
