import { useState } from 'react';

import type { DeadlineView } from '../../../../shared/ipc/schemas/service.ts';
import { text } from '../../../../shared/text/text.ts';
import { useClock } from '../../../app/store-context.tsx';
import { RuleTag } from '../../../components/rule-tag.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useWrite } from '../../../ipc/use-write.ts';
import type { Asking } from './asking.ts';
import { DeadlineButtons } from './deadline-buttons.tsx';
import { deadlineWords, isOrWasLate } from './deadline-words.ts';
import { PauseLines } from './pause-lines.tsx';
import { ReasonLine } from './reason-line.tsx';

const words = text.deadlines;

/** One deadline with its clock, and what can be done about it. */
export function DeadlineRow({ deadline }: { deadline: DeadlineView }) {
  const { now, zone } = useClock();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const pause = useWrite('deadlines.pause', { onDone: close });
  const explain = useWrite('deadlines.explain', { onDone: close });
  const { state, tone, when, planned } = deadlineWords(deadline, now, zone);
  const late = isOrWasLate(deadline, now, zone);
  const write = asking === 'pause' ? pause : explain;
  return (
    <li className="deadline-row">
      <div className="deadline-line">
        <span className="deadline-what">
          <span className="strong">{deadline.title}</span> <RuleTag rule={deadline.rule} />
        </span>
        <Tag tone={tone}>{state}</Tag>
        <span className="deadline-when">
          <span className="nowrap">{when}</span>
          {planned !== null && <span className="muted nowrap">{planned}</span>}
          {deadline.open && (
            <span className="muted small nowrap">{words.clocks[deadline.clock]}</span>
          )}
        </span>
        <DeadlineButtons
          deadline={deadline}
          late={late}
          asking={asking !== null}
          onAsk={setAsking}
        />
      </div>
      <PauseLines pauses={deadline.pauses} />
      {late && deadline.lateReason !== null && (
        <p className="small">{words.lateBecause(deadline.lateReason)}</p>
      )}
      {late && deadline.lateReason === null && asking === null && (
        <p className="small red">{words.noReasonYet}</p>
      )}
      {asking !== null && (
        <ReasonLine
          key={asking}
          label={asking === 'pause' ? words.pauseReason : words.explain}
          hint={asking === 'pause' ? words.pauseHint : words.explainHint}
          start={asking === 'explain' ? (deadline.lateReason ?? '') : ''}
          busy={write.isPending}
          onSave={(reason) => write.mutate({ deadlineId: deadline.id, reason })}
          onClose={close}
        />
      )}
    </li>
  );
}
