import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { z } from 'zod';

import type { HistoryRow } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { useStore } from '../../app/store-context.tsx';
import { Empty } from '../../components/empty.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { ListFoot } from '../../components/list-foot.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { RowList } from '../../components/row-list.tsx';
import { request } from '../../ipc/client.ts';
import { usePaged } from '../../ipc/use-paged.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { historyColumns, pathOfHistoryRow } from './history-columns.tsx';
import { historyQueryOf } from './history-state.ts';
import { HistoryTools } from './history-tools.tsx';
import { useHistoryAddress } from './use-history-address.ts';
import { VerifyDialog } from './verify-dialog.tsx';

const words = text.history;
const cameFrom = z.object({ row: z.int().min(0) });

/** Everything that happened in the store, for who manages it. */
export function HistoryScreen() {
  const whyNot = useWhyNot('history.list');
  if (whyNot !== null) {
    return (
      <>
        <PageHead title={words.title} />
        <Empty title={whyNot} />
      </>
    );
  }
  return <History />;
}

function History() {
  const navigate = useNavigate();
  const location = useLocation();
  const { settings } = useStore();
  const { state, change, typed, type, clear } = useHistoryAddress();
  const [verifying, setVerifying] = useState(false);
  const query = useMemo(
    () => historyQueryOf(state, settings.timeZone),
    // The state is read anew from the address at each drawing; its words tell whether it is the same.
    [settings.timeZone, JSON.stringify(state)],
  );
  const list = usePaged<HistoryRow>('history.list', query, (page) =>
    request('history.list', { ...query, ...page }),
  );
  useShortcuts('screen', { v: () => setVerifying(true) });

  function open(row: HistoryRow, index: number) {
    const path = pathOfHistoryRow(row);
    if (path === null) return;
    // Coming back finds the list where it was left.
    void navigate({ search: location.search }, { replace: true, state: { row: index } });
    void navigate(path);
  }
  return (
    <div className="list-page">
      <PageHead
        title={words.title}
        actions={
          <Button onClick={() => setVerifying(true)}>
            {words.verify} <KeyCap name={words.verifyKey} />
          </Button>
        }
      />
      <HistoryTools state={state} typed={typed} onType={type} onChange={change} />
      {list.error !== null ? (
        <ReadFailure error={list.error} onRetry={list.readAgain} />
      ) : (
        <section className="panel list-panel history-rows" aria-busy={list.outdated}>
          <RowList<HistoryRow>
            label={words.label}
            rows={list.rows}
            rowKey="sequence"
            columns={historyColumns}
            autoFocus
            onOpen={open}
            onEnd={list.readMore}
            startAt={cameFrom.safeParse(location.state).data?.row ?? 0}
            contentKey={list.outdated ? undefined : JSON.stringify(query)}
            empty={
              <Empty title={words.noMatch}>
                <p>{words.noMatchHint}</p>
                <Button onClick={clear}>{words.clear}</Button>
              </Empty>
            }
          />
          <ListFoot
            count={list.rows?.length ?? 0}
            hasMore={list.hasMore}
            onMore={list.readMore}
            sorts={false}
          />
        </section>
      )}
      {verifying && <VerifyDialog onClose={() => setVerifying(false)} />}
    </div>
  );
}
