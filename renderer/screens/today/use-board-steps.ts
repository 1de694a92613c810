import { App } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';

import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { focusPath } from '../../components/focus-path.ts';
import { useWrite } from '../../ipc/use-write.ts';
import type { BoardSteps } from './board-steps.ts';
import { itemState } from './item-state.ts';
import { hasDeadline, type DeadlineItem } from './missed-items.ts';

const words = text.today;

interface Given {
  now: number;
  /** Those asked for in the panel above: their reason is typed there. */
  missed: readonly DeadlineItem[];
}

/** Taking, giving back and explaining, and which lateness is being explained just now. */
export function useBoardSteps({ now, missed }: Given) {
  const { message } = App.useApp();
  const { person } = useCounter();
  const [explaining, setExplaining] = useState<DeadlineItem | null>(null);
  const write = useWrite('deadlines.take', {
    onDone: (_, { take }) => void message.success(take ? words.taken : words.givenBack),
  });
  function take(item: BoardItem) {
    if (item.deadlineId === null) void message.info(words.noDeadline);
    else write.mutate({ deadlineId: item.deadlineId, take: item.takenBy?.id !== person?.id });
  }
  function explain(item: BoardItem) {
    if (!hasDeadline(item)) void message.info(words.noDeadline);
    else if (itemState(item, now, now) !== 'late') void message.info(words.notLate);
    else if (missed.some(({ key }) => key === item.key)) focusPath(item.key);
    else setExplaining(item);
  }
  const latest = useRef({ take, explain });
  useLayoutEffect(() => {
    latest.current = { take, explain };
  });
  // The rows keep what they were given: none is drawn again because the page was.
  const [steps] = useState<BoardSteps>(() => ({
    take: (item) => latest.current.take(item),
    explain: (item) => latest.current.explain(item),
  }));
  return { steps, explaining, stopExplaining: () => setExplaining(null) };
}
