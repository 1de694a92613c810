import { NavLink } from 'react-router';

import type { Channel } from '../../../shared/ipc/contract.ts';
import { mayAsk } from '../../../shared/ipc/permissions.ts';
import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../counter/counter-context.tsx';
import { useWaitingFiles } from '../import/use-waiting-files.ts';
import { useRead } from '../../ipc/use-read.ts';
import { countLate } from '../../screens/today/board-groups.ts';
import { useTicking } from '../../screens/today/use-ticking.ts';

const nothing: readonly BoardItem[] = [];

/** The menu; only what exists, and the history and the reports only for who may read them. */
export function SideNav() {
  const board = useRead('board.view', { who: 'all' }, { keepLast: true });
  const items = board.data?.items ?? nothing;
  const late = countLate(items, useTicking(items));
  const waiting = useWaitingFiles().length;
  const { person } = useCounter();
  const may = (channel: Channel) => person !== null && mayAsk(channel, person.roles);
  const { nav } = text.frame;
  return (
    <nav className="side-nav" aria-label={text.frame.navLabel}>
      <Item to="/" title={nav.today} count={late} late hint={text.today.groups.late} />
      <Item to="/cases" title={nav.cases} count={board.data?.openCases} />
      <Item
        to="/orders"
        title={nav.orders}
        count={waiting}
        hint={text.importing.waiting.banner(waiting)}
      />
      <Item to="/customers" title={nav.customers} />
      <Item to="/visits" title={nav.visits} />
      {may('packets.list') && <Item to="/packets" title={nav.packets} />}
      {may('reports.exceptions') && <Item to="/reports/exceptions" title={nav.exceptions} />}
      {may('reports.onTime') && <Item to="/reports/on-time" title={nav.onTime} />}
      <Item to="/rules" title={nav.rules} />
      {may('history.list') && <Item to="/history" title={nav.history} />}
      <Item to="/settings" title={nav.settings} />
    </nav>
  );
}

interface ItemProps {
  to: string;
  title: string;
  count?: number | undefined;
  late?: boolean;
  /** What the number counts, where the title alone does not say it. */
  hint?: string;
}

function Item({ to, title, count = 0, late = false, hint }: ItemProps) {
  return (
    <NavLink
      to={to}
      end={to === '/'}
      className="nav-link"
      // The keys go to the page: with the focus here, Enter would only follow the link again.
      onClick={({ currentTarget }) => currentTarget.blur()}
    >
      {title}
      {count > 0 && (
        <span className={late ? 'nav-count late' : 'nav-count'} title={hint}>
          {count}
        </span>
      )}
    </NavLink>
  );
}
