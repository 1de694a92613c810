import { Button } from 'antd';
import { useNavigate } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { WaitingBanner } from '../../app/import/waiting-banner.tsx';
import { useClock } from '../../app/store-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { showDay } from '../../format/moment.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { Counters } from './counters.tsx';
import { TodoList } from './todo-list.tsx';

/** What is late, what is due, what waits for a pen: one line per thing to do. */
export function TodayScreen() {
  const navigate = useNavigate();
  const { now, zone } = useClock();
  const board = useRead('board.today', {}, { keepLast: true });
  const newCase = () => void navigate('/orders');
  useShortcuts('screen', { n: newCase });
  return (
    <div className="list-page">
      <PageHead
        title={text.today.title}
        note={showDay(now, zone)}
        actions={
          <Button type="primary" onClick={newCase} title={text.today.newCaseHint}>
            {text.today.newCase} <KeyCap name="N" />
          </Button>
        }
      />
      <WaitingBanner />
      <Counters board={board.data} />
      {board.error !== null && board.data === undefined ? (
        <ReadFailure error={board.error} onRetry={() => void board.refetch()} />
      ) : (
        <TodoList rows={board.data?.rows} />
      )}
    </div>
  );
}
