import { Button } from 'antd';

import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useBoardSteps } from './board-steps.ts';

/** What T does with the chosen row, for the mouse; a click on the row itself opens its case. */
export function TakeButton({ item }: { item: BoardItem }) {
  const { person } = useCounter();
  const steps = useBoardSteps();
  if (item.deadlineId === null) return null;
  return (
    <Button
      size="small"
      className="open-row"
      tabIndex={-1}
      onClick={(event) => {
        // The row itself opens the case.
        event.stopPropagation();
        steps.take(item);
      }}
    >
      {takeTitle(item, person?.id)} <KeyCap name="T" />
    </Button>
  );
}

/** What taking does: it is nobody's, mine, or somebody else's. */
export function takeTitle({ takenBy }: Pick<BoardItem, 'takenBy'>, me: string | undefined): string {
  if (takenBy === null) return text.today.take;
  return takenBy.id === me ? text.today.giveBack : text.today.takeOver;
}
