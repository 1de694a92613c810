import { Select } from 'antd';

import { historyGroups } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { ListPeriod } from '../../components/list-period.tsx';
import { ListSearch } from '../../components/list-search.tsx';
import { useRead } from '../../ipc/use-read.ts';
import type { HistoryState } from './history-state.ts';

interface Props {
  state: HistoryState;
  typed: string;
  onType: (typed: string) => void;
  onChange: (part: Partial<HistoryState>) => void;
}

const words = text.history;
const groups = historyGroups.map((value) => ({ value, label: words.groups[value] }));

/** What narrows the history: what it is about, who, which kind, days. */
export function HistoryTools({ state, typed, onType, onChange }: Props) {
  const staff = useRead('staff.list', {});
  const people = (staff.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="list-tools">
      <ListSearch value={typed} placeholder={words.aboutPlaceholder} onChange={onType} />
      <Select<string>
        aria-label={words.personLabel}
        className="list-filter"
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        options={[{ value: '', label: words.everybody }, ...people]}
        value={state.staff ?? ''}
        onChange={(id) => onChange({ staff: id === '' ? null : id })}
      />
      <Select<string>
        aria-label={words.groupLabel}
        className="list-filter"
        popupMatchSelectWidth={false}
        options={[{ value: '', label: words.allGroups }, ...groups]}
        value={state.group ?? ''}
        onChange={(chosen) =>
          onChange({ group: historyGroups.find((each) => each === chosen) ?? null })
        }
      />
      <ListPeriod label={words.period} from={state.from} to={state.to} onChange={onChange} />
    </div>
  );
}
