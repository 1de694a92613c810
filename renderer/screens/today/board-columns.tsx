import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { CustomerCell } from '../../components/customer-cell.tsx';
import type { Column } from '../../components/row-list.tsx';
import { TakeButton } from './take-button.tsx';
import { BoardDue } from './board-due.tsx';
import { BoardTodo } from './board-todo.tsx';
import { BoardWho } from './board-who.tsx';

const { columns: titles } = text.today;

/** All but the last fit a window of 1024 pixels. What changes by itself reads the clock of the board. */
export const boardColumns: readonly Column<BoardItem>[] = [
  { title: titles.due, width: 145, render: (_, item) => <BoardDue item={item} /> },
  {
    title: titles.todo,
    width: 215,
    className: 'wraps',
    render: (_, item) => <BoardTodo item={item} />,
  },
  {
    title: titles.number,
    width: 180,
    render: (_, item) =>
      item.number ?? (
        <span className="muted">{`${item.procedureTitle} ${text.today.draftNumber}`}</span>
      ),
  },
  {
    title: titles.customer,
    width: 170,
    className: 'wraps',
    render: (_, { customerName, phone }) => <CustomerCell {...{ customerName, phone }} />,
  },
  {
    title: titles.who,
    width: 120,
    className: 'wraps',
    render: (_, item) => <BoardWho item={item} />,
  },
  { width: 130, wideOnly: true, align: 'right', render: (_, item) => <TakeButton item={item} /> },
];
