import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';

import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { WaitingBanner } from '../../app/import/waiting-banner.tsx';
import { useStore } from '../../app/store-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { showDay } from '../../format/moment.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { NewCaseQuestion } from '../new-case/new-case-question.tsx';
import { readBoardAddress, writeBoardAddress, type BoardAddress } from './board-address.ts';
import { BoardChoices } from './board-choices.tsx';
import { BoardClockContext } from './board-clock.ts';
import { BoardEmpty } from './board-empty.tsx';
import { sortBoard } from './board-groups.ts';
import { BoardList } from './board-list.tsx';
import { BoardStepsContext } from './board-steps.ts';
import { ExplainForm } from './explain-form.tsx';
import { GroupCards } from './group-cards.tsx';
import { missedItems } from './missed-items.ts';
import { MissedPanel } from './missed/missed-panel.tsx';
import { openingNote } from './opening-note.ts';
import { UnknownYears } from './unknown-years.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useBoardSteps } from './use-board-steps.ts';
import { useTicking } from './use-ticking.ts';

const nothing: readonly BoardItem[] = [];

/** What is late, what is due, what waits for a pen or a call: one line per thing to do. */
export function TodayScreen() {
  const { settings } = useStore();
  const [address, setAddress] = useSearchParams();
  const shown = readBoardAddress(address);
  const board = useRead('board.view', { who: shown.who }, { keepLast: true });
  // What was missed is asked of whoever is there, whosever it is.
  const everything = useRead('board.view', { who: 'all' }, { keepLast: true });
  const now = useTicking(board.data?.items ?? nothing);
  const zone = settings.timeZone;
  const sorted = useMemo(
    () => board.data && sortBoard(board.data, shown.group, now, zone),
    [board.data, shown.group, now, zone],
  );
  const missed = useMemo(() => missedItems(everything.data?.items ?? nothing), [everything.data]);
  const { steps, explaining, stopExplaining } = useBoardSteps({ now, missed });
  const chosen = useRef<BoardItem | null>(null);
  const clock = useMemo(() => ({ now, zone }), [now, zone]);

  function show(part: Partial<BoardAddress>) {
    setAddress(writeBoardAddress({ ...shown, ...part }), { replace: true });
  }
  const [asking, setAsking] = useState(false);
  const newCase = () => setAsking(true);
  useShortcuts('screen', { n: newCase });
  useBoardKeys({ shown, show, chosen, steps });
  return (
    <div className="list-page today">
      <PageHead
        title={text.today.title}
        note={[showDay(now, zone), openingNote(now, settings)].join(text.common.separator)}
        actions={
          <>
            <BoardChoices who={shown.who} onChange={(who) => show({ who })} />
            <Button type="primary" onClick={newCase}>
              {text.today.newCase} <KeyCap name="N" />
            </Button>
          </>
        }
      />
      {asking && <NewCaseQuestion onClose={() => setAsking(false)} />}
      <WaitingBanner />
      <UnknownYears years={board.data?.unknownYears ?? []} />
      <MissedPanel items={missed} />
      {explaining !== null && (
        <ExplainForm key={explaining.key} item={explaining} onClose={stopExplaining} />
      )}
      <GroupCards
        counts={sorted?.counts}
        group={shown.group}
        onChoose={(group) => show({ group })}
      />
      {board.error !== null && board.data === undefined ? (
        <ReadFailure error={board.error} onRetry={() => void board.refetch()} />
      ) : (
        <BoardClockContext value={clock}>
          <BoardStepsContext value={steps}>
            <BoardList
              items={sorted?.items}
              contentKey={board.isPlaceholderData ? undefined : address.toString()}
              onChosen={(item) => {
                chosen.current = item;
              }}
              empty={
                <BoardEmpty shown={shown} onShowAll={() => show({ group: null, who: 'all' })} />
              }
              more={board.data?.more ?? 0}
            />
          </BoardStepsContext>
        </BoardClockContext>
      )}
    </div>
  );
}
