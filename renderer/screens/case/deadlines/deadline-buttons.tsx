import { Button } from 'antd';

import type { DeadlineView } from '../../../../shared/ipc/schemas/service.ts';
import { text } from '../../../../shared/text/text.ts';
import { useCounter } from '../../../app/counter/counter-context.tsx';
import { RoleButton } from '../../../components/role-button.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useWrite } from '../../../ipc/use-write.ts';
import type { Asking } from './asking.ts';
import { isPaused } from './deadline-words.ts';

const words = text.deadlines;

interface Props {
  deadline: DeadlineView;
  /** It is late, or was: its reason can be written. */
  late: boolean;
  /** A reason is being typed: the buttons wait. */
  asking: boolean;
  onAsk: (what: Asking) => void;
}

/** Taking, pausing and explaining; whoever may not sees whose it is. */
export function DeadlineButtons({ deadline, late, asking, onAsk }: Props) {
  const { person } = useCounter();
  const take = useWrite('deadlines.take');
  const resume = useWrite('deadlines.resume');
  const { id: deadlineId, open, pausable, takenBy, lateReason } = deadline;
  const mine = takenBy !== null && takenBy.id === person?.id;
  const paused = isPaused(deadline);
  return (
    <span className="deadline-buttons">
      {open && takenBy !== null && !mine && <Tag>{words.takenBy(takenBy.name)}</Tag>}
      {open && (
        <RoleButton
          channel="deadlines.take"
          size="small"
          loading={take.isPending}
          onClick={() => take.mutate({ deadlineId, take: !mine })}
        >
          {mine ? words.giveBack : takenBy === null ? words.take : words.takeOver}
        </RoleButton>
      )}
      {paused && (
        <RoleButton
          channel="deadlines.resume"
          size="small"
          type="primary"
          loading={resume.isPending}
          onClick={() => resume.mutate({ deadlineId })}
        >
          {words.resume}
        </RoleButton>
      )}
      {open && pausable && !paused && (
        <RoleButton
          channel="deadlines.pause"
          size="small"
          disabled={asking}
          onClick={() => onAsk('pause')}
        >
          {words.pause}
        </RoleButton>
      )}
      {late && (
        <Button size="small" disabled={asking} onClick={() => onAsk('explain')}>
          {lateReason === null ? words.explain : words.explainAgain}
        </Button>
      )}
    </span>
  );
}
