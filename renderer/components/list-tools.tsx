import { Select } from 'antd';

import { text } from '../../shared/text/text.ts';
import { Choices } from './choices.tsx';
import { ListPeriod } from './list-period.tsx';
import { ListSearch } from './list-search.tsx';
import type { ListState } from './list-state.ts';

export interface ListToolsProps<Filter extends string, By extends string> {
  searchPlaceholder: string;
  filters: readonly Filter[];
  filterTitles: Readonly<Record<Filter, string>>;
  /** What the days mean; null when the list knows none. */
  period: string | null;
  state: ListState<Filter, By>;
  /** What is in the search box: the list follows a moment later. */
  typed: string;
  onType: (typed: string) => void;
  onChange: (part: Partial<ListState<Filter, By>>) => void;
}

/** So many fit side by side in a small window. */
const mostButtons = 4;

/** What narrows a list: a search box, a filter in words, days. */
export function ListTools<Filter extends string, By extends string>(
  props: ListToolsProps<Filter, By>,
) {
  const { searchPlaceholder, filters, filterTitles, period, state, typed, onType, onChange } =
    props;
  const options = filters.map((value) => ({ value, title: filterTitles[value] }));
  return (
    <div className="list-tools">
      <ListSearch value={typed} placeholder={searchPlaceholder} onChange={onType} />
      {filters.length <= mostButtons ? (
        <Choices
          label={text.lists.filterLabel}
          options={options}
          value={state.filter}
          onChange={(filter) => onChange({ filter })}
        />
      ) : (
        <Select<Filter>
          aria-label={text.lists.filterLabel}
          className="list-filter"
          popupMatchSelectWidth={false}
          options={options.map(({ value, title }) => ({ value, label: title }))}
          value={state.filter}
          onChange={(filter) => onChange({ filter })}
        />
      )}
      {period !== null && (
        <ListPeriod label={period} from={state.from} to={state.to} onChange={onChange} />
      )}
    </div>
  );
}
