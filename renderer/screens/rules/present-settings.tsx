import { percentOf } from '../../../shared/domain/money.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { Panel } from '../../components/panel.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';

/** The values marked [S] as they are now (SET-1). */
export function PresentSettings() {
  const { settings } = useStore();
  const rows = [
    [text.rules.freeHours, text.rules.freeHoursValue(settings.freeHours), 'CAN-3'],
    [text.rules.fee, text.rules.feeValue(percentOf(settings.feeBasisPoints)), 'CAN-4'],
    [text.rules.returnDays, text.rules.returnDaysValue(settings.returnDays), null],
    [text.rules.holidays, settings.extendOverHolidays ? text.rules.yes : text.rules.no, 'TIME-3'],
    [text.rules.timeZone, zoneName(settings.timeZone), null],
  ] as const;
  return (
    <Panel title={text.rules.present}>
      <ul className="setting-rows">
        {rows.map(([title, value, rule]) => (
          <li key={title}>
            <span className="muted">
              {title} {rule !== null && <RuleTag rule={rule} />}
            </span>
            <span className="strong">{value}</span>
          </li>
        ))}
      </ul>
      <p className="muted small">{text.rules.settingsHint}</p>
    </Panel>
  );
}

/** 中国标准时间 for Asia/Shanghai. */
function zoneName(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('zh-CN', {
    timeZone,
    timeZoneName: 'long',
  }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
