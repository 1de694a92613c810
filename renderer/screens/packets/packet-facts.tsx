import type { PacketView } from '../../../shared/ipc/schemas/finance.ts';
import { text } from '../../../shared/text/text.ts';
import { Moment } from '../../components/moment.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';

const words = text.finance.packet;

/** When and by whom a packet was handed over, and the head of the history on its cover sheet. */
export function PacketFacts({ packet }: { packet: PacketView }) {
  const { period, handedOverAt, handedOverBy, sums, corrections, head } = packet;
  const forms = sums.forms.toLocaleString('en-US');
  return (
    <Panel title={words.handedOver}>
      <dl className="facts">
        <dt>{words.period}</dt>
        <dd>{text.finance.span(period.from, period.until)}</dd>
        <dt>{words.handedOver}</dt>
        <dd>
          <Moment at={handedOverAt} /> {handedOverBy}
        </dd>
        <dt>{words.forms}</dt>
        <dd>
          {corrections === 0
            ? text.finance.formsOf(forms)
            : words.formsAndCorrections(forms, corrections.toLocaleString('en-US'))}
        </dd>
      </dl>
      <TextField
        label={words.head}
        hint={words.headHint}
        maxLength={64}
        value={head}
        readOnly
        onChange={() => undefined}
      />
    </Panel>
  );
}
