import type { RuleChange } from '../../../shared/ipc/schemas/trust.ts';
import type { SettingName } from '../../../shared/settings/setting-descriptions.ts';
import {
  descriptionOf,
  settingNames,
  settingOf,
} from '../../../shared/settings/setting-descriptions.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';
import { Tag } from '../../components/tag.tsx';

const words = text.ruleSettings;

interface Props {
  waiting: readonly RuleChange[];
  onPropose: (name: SettingName) => void;
}

/** Every setting with its present value and what is proposed for it. */
export function RuleSettingTable({ waiting, onPropose }: Props) {
  const { settings } = useStore();
  return (
    <table className="plain-table setting-table" aria-label={words.table}>
      <thead>
        <tr>
          <th>{words.columns.title}</th>
          <th>{words.columns.value}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {settingNames.map((name) => {
          const { title, says, rule, shown, difference } = descriptionOf(name);
          const proposed = waiting.find(({ setting }) => setting === name);
          return (
            <tr key={name}>
              <td>
                <span className="strong">{title}</span> {rule !== null && <RuleTag rule={rule} />}
                <p className="muted small">{says}</p>
              </td>
              <td>
                <span className={difference === undefined ? 'strong' : 'table-value'}>
                  {shown(settingOf(settings, name))}
                </span>
                {proposed !== undefined && (
                  <p>
                    <Tag tone="amber">
                      {difference === undefined
                        ? words.proposedValue(proposed.after)
                        : words.proposedTable}
                    </Tag>
                  </p>
                )}
              </td>
              <td className="amount">
                {proposed === undefined && (
                  <RoleButton
                    channel="settings.propose"
                    size="small"
                    onClick={() => onPropose(name)}
                  >
                    {words.change}
                  </RoleButton>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
