import { App, Button } from 'antd';
import { useNavigate } from 'react-router';

import type { PacketPreview } from '../../../shared/ipc/schemas/finance.ts';
import { text } from '../../../shared/text/text.ts';
import { Empty } from '../../components/empty.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useAsk } from '../../ipc/use-ask.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { BlockedPanel } from './blocked-panel.tsx';
import { MakingDialog } from './making-dialog.tsx';
import { PacketRows } from './packet-rows.tsx';
import { PacketSums } from './packet-sums.tsx';
import { PacketsGuard } from './packets-guard.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { useMaking } from './use-making.ts';
import { usePacketPeriod } from './use-packet-period.ts';

const words = text.finance;

/** What a packet of a period would hold, and handing it over (CAN-13, RET-16). */
export function NewPacketScreen() {
  return (
    <PacketsGuard>
      <NewPacket />
    </PacketsGuard>
  );
}

function NewPacket() {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { period, today, show } = usePacketPeriod();
  const { from, until } = period;
  const preview = useRead('packets.preview', { period: { from, until } }, { keepLast: true });
  const work = useMaking();
  const handOver = useAsk('packets.handOver', {
    onDone: (made) => {
      work.done(words.making.handedOver(made.packet.number), made);
      void navigate(`/packets/${made.packet.id}`);
    },
    onFailure: work.failed,
  });
  function start() {
    if (preview.data === undefined || preview.isPlaceholderData || handOver.isPending) return;
    const whyNot = whyNotNow(preview.data);
    if (whyNot !== null) void message.info(whyNot);
    else handOver.mutate({ period: { from, until }, making: work.begin() });
  }
  useShortcuts('screen', { 'Ctrl+Enter': start, Escape: () => void navigate('/packets') });
  return (
    <div className="list-page packet-page">
      <PageHead
        title={words.preview.title}
        actions={
          <>
            <Button onClick={() => void navigate('/packets')}>
              {words.packet.back} <KeyCap name="Esc" />
            </Button>
            <Button type="primary" loading={handOver.isPending} onClick={start}>
              {words.preview.handOver} <KeyCap name="Ctrl Enter" />
            </Button>
          </>
        }
      />
      <PeriodChoice period={period} today={today} onChange={show} />
      {preview.error !== null && preview.data === undefined && (
        <ReadFailure error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {preview.data !== undefined && (
        <Preview preview={preview.data} contentKey={`${from} ${until}`} />
      )}
      {work.making !== null && (
        <MakingDialog
          making={work.making}
          hint={words.making.hint}
          stopping={work.stopping}
          onStop={work.stop}
        />
      )}
    </div>
  );
}

/** Why nothing can be handed over as things stand; null when it can. */
export function whyNotNow({ rows, blocked }: PacketPreview): string | null {
  if (blocked.length > 0) return words.preview.blockedFirst;
  return rows.length === 0 ? words.preview.nothing : null;
}

export function Preview({ preview, contentKey }: { preview: PacketPreview; contentKey: string }) {
  const { rows, blocked, sums, byKind } = preview;
  const corrections = rows.filter(({ entry }) => entry === 'correction').length;
  if (rows.length === 0 && blocked.length === 0) {
    return (
      <section className="panel">
        <Empty title={words.preview.empty}>
          <p>{words.preview.emptyHint}</p>
        </Empty>
      </section>
    );
  }
  return (
    <>
      <BlockedPanel blocked={blocked} />
      {rows.length > 0 && (
        <>
          <PacketSums sums={sums} byKind={byKind} corrections={corrections} />
          <PacketRows
            label={words.preview.rowsLabel}
            rows={rows}
            empty={null}
            contentKey={contentKey}
          />
        </>
      )}
    </>
  );
}
