import { Button } from 'antd';
import { useNavigate } from 'react-router';

import type { PacketView } from '../../../shared/ipc/schemas/finance.ts';
import { text } from '../../../shared/text/text.ts';
import { Empty } from '../../components/empty.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { ListFoot } from '../../components/list-foot.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { RowList } from '../../components/row-list.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { packetListColumns } from './packet-list-columns.tsx';
import { PacketsGuard } from './packets-guard.tsx';
import { VerifyPacket } from './verify-packet.tsx';

const words = text.finance;

/** 财务备案: the packets that were handed over, the newest first. */
export function PacketsScreen() {
  return (
    <PacketsGuard>
      <Packets />
    </PacketsGuard>
  );
}

function Packets() {
  const navigate = useNavigate();
  const packets = useRead('packets.list', {});
  const start = () => void navigate('/packets/new');
  useShortcuts('screen', { n: start });
  return (
    <div className="list-page">
      <PageHead
        title={words.title}
        actions={
          <>
            <VerifyPacket />
            <Button type="primary" onClick={start}>
              {words.newPacket} <KeyCap name="N" />
            </Button>
          </>
        }
      />
      {packets.error !== null && packets.data === undefined ? (
        <ReadFailure error={packets.error} onRetry={() => void packets.refetch()} />
      ) : (
        <section className="panel list-panel">
          <RowList<PacketView>
            label={words.listLabel}
            rows={packets.data}
            rowKey="id"
            columns={packetListColumns}
            autoFocus
            onOpen={({ id }) => void navigate(`/packets/${id}`)}
            empty={
              <Empty title={words.empty}>
                <p>{words.emptyHint}</p>
                <Button onClick={start}>{words.newPacket}</Button>
              </Empty>
            }
          />
          <ListFoot
            count={packets.data?.length ?? 0}
            hasMore={false}
            onMore={() => undefined}
            sorts={false}
          />
        </section>
      )}
    </div>
  );
}
