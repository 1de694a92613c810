import { Button } from 'antd';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { z } from 'zod';

import type { Channel } from '../../shared/ipc/contract.ts';
import type { ListQuery } from '../../shared/ipc/schemas/lists.ts';
import { text } from '../../shared/text/text.ts';
import { useStore } from '../app/store-context.tsx';
import { usePaged, type Page } from '../ipc/use-paged.ts';
import { useShortcuts } from '../keyboard/keyboard.tsx';
import { Empty } from './empty.tsx';
import type { Column, Sort } from './list-column.ts';
import { ListExport } from './list-export.tsx';
import { ListFoot } from './list-foot.tsx';
import { isNarrowed, momentsBetween, reversed, sortedBy } from './list-state.ts';
import type { ListChoices, ListState } from './list-state.ts';
import { ListTools, type ListToolsProps } from './list-tools.tsx';
import { PageHead } from './page-head.tsx';
import { ReadFailure } from './read-failure.tsx';
import { RowList } from './row-list.tsx';
import { useListAddress } from './use-list-address.ts';

/** What is searched, as the boundary asks it. */
interface Asked<Filter extends string, By extends string> {
  search: string;
  filter: Filter;
  sort: Sort<By>;
  /** Moments, both included; UTC ms, null is open. */
  between: { from: number | null; to: number | null };
}

/** All that tells one list from another. */
export interface ListShape<Row, Filter extends string, By extends string, Query extends object>
  extends
    ListChoices<Filter, By>,
    Pick<ListToolsProps<Filter, By>, 'searchPlaceholder' | 'filterTitles' | 'period'> {
  title: string;
  label: string;
  columns: readonly Column<Row>[];
  /** The address of a row's page. */
  pathOf: (row: Row) => string;
  channel: Channel;
  queryOf: (asked: Asked<Filter, By>) => Query;
  read: (query: Query, page: { after: string | null; limit: number }) => Promise<Page<Row>>;
  exportOf: (query: Query) => ListQuery;
}

interface Props<Row, Filter extends string, By extends string, Query extends object> {
  shape: ListShape<Row, Filter, By, Query>;
  /** What can be done besides exporting. */
  actions: ReactNode;
  /** In place of rows when there are none at all, nothing being searched. */
  empty: ReactNode;
}

const cameFrom = z.object({ row: z.int().min(0) });

/** A list with its search box, filter, days, order and export; its address says what it shows. */
export function ListScreen<
  Row extends { id: string },
  Filter extends string,
  By extends string,
  Query extends object,
>({ shape, actions, empty }: Props<Row, Filter, By, Query>) {
  const navigate = useNavigate();
  const location = useLocation();
  const { settings } = useStore();
  const { state, change, typed, type } = useListAddress(shape);
  const query = useMemo(
    () => shape.queryOf(askedBy(state, settings.timeZone)),
    // The state is read anew from the address at each drawing; its words tell whether it is the same.
    [shape, settings.timeZone, JSON.stringify(state)],
  );
  const list = usePaged<Row>(shape.channel, query, (page) => shape.read(query, page));
  const nextSort = () => {
    const at = shape.sorts.indexOf(state.sort.by);
    const by = shape.sorts[(at + 1) % shape.sorts.length] ?? state.sort.by;
    change({ sort: sortedBy({ sort: state.sort }, by, shape) });
  };
  useShortcuts('screen', { s: nextSort, r: () => change({ sort: reversed(state.sort) }) });

  function open(row: Row, index: number) {
    // Coming back finds the list where it was left.
    void navigate({ search: location.search }, { replace: true, state: { row: index } });
    void navigate(shape.pathOf(row));
  }
  function onSort(by: string) {
    const known = shape.sorts.find((each) => each === by);
    if (known !== undefined) change({ sort: sortedBy(state, known, shape) });
  }
  const clear = () => change({ ...shape.first, sort: state.sort });
  const count = list.rows?.length ?? 0;
  return (
    <div className="list-page">
      <PageHead
        title={shape.title}
        actions={
          <>
            {actions}
            <ListExport query={shape.exportOf(query)} empty={list.rows?.length === 0} />
          </>
        }
      />
      <ListTools {...shape} state={state} typed={typed} onType={type} onChange={change} />
      {list.error !== null ? (
        <ReadFailure error={list.error} onRetry={list.readAgain} />
      ) : (
        <section className="panel list-panel" aria-busy={list.outdated}>
          <RowList<Row>
            label={shape.label}
            rows={list.rows}
            rowKey="id"
            columns={shape.columns}
            autoFocus
            onOpen={open}
            onEnd={list.readMore}
            sort={state.sort}
            onSort={onSort}
            startAt={cameFrom.safeParse(location.state).data?.row ?? 0}
            contentKey={list.outdated ? undefined : JSON.stringify(query)}
            empty={isNarrowed(state, shape.first) ? <NoMatch onClear={clear} /> : empty}
          />
          <ListFoot count={count} hasMore={list.hasMore} onMore={list.readMore} />
        </section>
      )}
    </div>
  );
}

function askedBy<Filter extends string, By extends string>(
  { search, filter, sort, from, to }: ListState<Filter, By>,
  zone: string,
): Asked<Filter, By> {
  return { search: search.trim(), filter, sort, between: momentsBetween({ from, to }, zone) };
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <Empty title={text.lists.noMatch}>
      <p>{text.lists.noMatchHint}</p>
      <Button onClick={onClear}>{text.lists.clear}</Button>
    </Empty>
  );
}
