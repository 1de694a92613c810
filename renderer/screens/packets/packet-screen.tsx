import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';

import type { PacketPage } from '../../../shared/ipc/schemas/finance.ts';
import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useAsk } from '../../ipc/use-ask.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { MakingDialog } from './making-dialog.tsx';
import { PacketFacts } from './packet-facts.tsx';
import { PacketRows } from './packet-rows.tsx';
import { PacketSums } from './packet-sums.tsx';
import { PacketsGuard } from './packets-guard.tsx';
import { useMaking } from './use-making.ts';
import { VerifyPacket } from './verify-packet.tsx';

const words = text.finance;

/** A packet that was handed over: what is in it, and its folder once more. */
export function PacketScreen() {
  const { packetId = '' } = useParams();
  return (
    <PacketsGuard>
      <Read packetId={packetId} />
    </PacketsGuard>
  );
}

function Read({ packetId }: { packetId: string }) {
  const packet = useRead('packets.get', { packetId });
  if (packet.error !== null) {
    return <ReadFailure error={packet.error} onRetry={() => void packet.refetch()} />;
  }
  if (packet.data === undefined) return <p className="empty">{text.common.loading}</p>;
  return <Packet packet={packet.data} />;
}

function Packet({ packet }: { packet: PacketPage }) {
  const navigate = useNavigate();
  const work = useMaking();
  const again = useAsk('packets.writeAgain', {
    onDone: (made) => work.done(words.making.written(made.packet.number), made),
    onFailure: work.failed,
  });
  function writeAgain() {
    if (!again.isPending) again.mutate({ packetId: packet.id, making: work.begin() });
  }
  useShortcuts('screen', { w: writeAgain, Escape: () => void navigate('/packets') });
  return (
    <div className="list-page packet-page">
      <PageHead
        title={words.packetTitle(packet.number)}
        note={words.span(packet.period.from, packet.period.until)}
        actions={
          <>
            <Button onClick={() => void navigate('/packets')}>
              {words.packet.back} <KeyCap name="Esc" />
            </Button>
            <VerifyPacket />
            <Button loading={again.isPending} onClick={writeAgain}>
              {words.packet.again} <KeyCap name="W" />
            </Button>
          </>
        }
      />
      <div className="packet-top">
        <PacketFacts packet={packet} />
        <PacketSums sums={packet.sums} byKind={packet.byKind} corrections={packet.corrections} />
      </div>
      <PacketRows
        label={words.packet.rowsLabel}
        rows={packet.rows}
        empty={null}
        contentKey={packet.id}
      />
      {work.making !== null && (
        <MakingDialog
          making={work.making}
          hint={words.making.hintAgain}
          stopping={work.stopping}
          onStop={work.stop}
        />
      )}
    </div>
  );
}
