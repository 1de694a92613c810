import { NavLink } from 'react-router';

import { mayAsk } from '../../../shared/ipc/permissions.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../counter/counter-context.tsx';
import { useWaitingFiles } from '../import/use-waiting-files.ts';
import { useRead } from '../../ipc/use-read.ts';

/** The menu; only what exists, and the history only for who may read it. */
export function SideNav() {
  const board = useRead('board.today', {}, { keepLast: true });
  const waiting = useWaitingFiles().length;
  const { person } = useCounter();
  const mayReadHistory = person !== null && mayAsk('history.list', person.roles);
  const { nav } = text.frame;
  return (
    <nav className="side-nav" aria-label={text.frame.navLabel}>
      <Item to="/" title={nav.today} count={board.data?.overdue} late />
      <Item to="/cases" title={nav.cases} count={board.data?.open} />
      <Item
        to="/orders"
        title={nav.orders}
        count={waiting}
        hint={text.importing.waiting.banner(waiting)}
      />
      <Item to="/customers" title={nav.customers} />
      <Item to="/rules" title={nav.rules} />
      {mayReadHistory && <Item to="/history" title={nav.history} />}
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
    <NavLink to={to} end={to === '/'} className="nav-link">
      {title}
      {count > 0 && (
        <span className={late ? 'nav-count late' : 'nav-count'} title={hint}>
          {count}
        </span>
      )}
    </NavLink>
  );
}
