import { Button } from 'antd';
import { useNavigate } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { Empty } from '../../components/empty.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import type { BoardAddress } from './board-address.ts';

const words = text.today;

interface Props {
  shown: BoardAddress;
  onShowAll: () => void;
}

/** In place of rows: nothing to do, or nothing of what was asked for. */
export function BoardEmpty({ shown, onShowAll }: Props) {
  const navigate = useNavigate();
  if (shown.group === null && shown.who === 'all') {
    return (
      <Empty title={words.empty}>
        <p>{words.emptyHint}</p>
        <Button onClick={() => void navigate('/orders/import')}>{words.importOrders}</Button>
      </Empty>
    );
  }
  return (
    <Empty title={emptyWords(shown)}>
      <Button onClick={onShowAll}>
        {words.showAll} <KeyCap name="0" />
      </Button>
    </Empty>
  );
}

function emptyWords({ group, who }: BoardAddress): string {
  if (group !== null) return words.emptyGroup(words.groups[group]);
  return who === 'mine' ? words.emptyMine : words.emptyPerson;
}
