import type { PacketCheck } from '../../../shared/ipc/schemas/finance.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { Tag } from '../../components/tag.tsx';
import { showMoment } from '../../format/moment.ts';

const words = text.finance.check;

/** What the check of a folder found, in plain words. */
export function CheckResult({ check }: { check: PacketCheck }) {
  const { settings } = useStore();
  return <Findings check={check} zone={settings.timeZone} />;
}

export function Findings({ check, zone }: { check: PacketCheck; zone: string }) {
  const { number, period, handedOverAt, files, problems, headFound } = check;
  return (
    <div className="packet-check">
      {problems.length === 0 ? (
        <p className="strong">
          <Tag tone="green">✓</Tag> {words.whole(number, files.toLocaleString('en-US'))}
        </p>
      ) : (
        <div role="alert">
          <p className="strong red">
            {words.broken(number, problems.length.toLocaleString('en-US'))}
          </p>
          <ul className="packet-problems">
            {problems.map(({ problem, place }) => (
              <li key={`${problem} ${place}`}>
                <Tag tone="red">{words.problems[problem]}</Tag> <span>{place}</span>
              </li>
            ))}
          </ul>
          <p>{words.brokenHint}</p>
        </div>
      )}
      <p className="muted">
        {words.facts(text.finance.span(period.from, period.until), showMoment(handedOverAt, zone))}
      </p>
      <p className={headFound ? 'muted' : 'red strong'}>
        {headFound ? words.headFound : words.headMissing}
      </p>
    </div>
  );
}
