import { NavLink } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { useRead } from '../../ipc/use-read.ts';

/** The menu; only what exists. */
export function SideNav() {
  const board = useRead('board.today', {}, { keepLast: true });
  const { nav } = text.frame;
  return (
    <nav className="side-nav" aria-label={text.frame.navLabel}>
      <Item to="/" title={nav.today} count={board.data?.overdue} late />
      <Item to="/cases" title={nav.cases} count={board.data?.open} />
      <Item to="/orders" title={nav.orders} />
      <Item to="/customers" title={nav.customers} />
      <Item to="/rules" title={nav.rules} />
      <Item to="/settings" title={nav.settings} />
    </nav>
  );
}

interface ItemProps {
  to: string;
  title: string;
  count?: number | undefined;
  late?: boolean;
}

function Item({ to, title, count = 0, late = false }: ItemProps) {
  return (
    <NavLink to={to} end={to === '/'} className="nav-link">
      {title}
      {count > 0 && <span className={late ? 'nav-count late' : 'nav-count'}>{count}</span>}
    </NavLink>
  );
}
