import { Link } from 'react-router';

import {
  descriptionOf,
  settingNames,
  settingOf,
} from '../../../shared/settings/setting-descriptions.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { Panel } from '../../components/panel.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';

/** The values marked [S] as they are now (SET-1). */
export function PresentSettings() {
  const { settings } = useStore();
  return (
    <Panel title={text.rules.present}>
      <ul className="setting-rows">
        {settingNames.map((name) => {
          const { title, rule, shown } = descriptionOf(name);
          return (
            <li key={name}>
              <span className="muted">
                {title} {rule !== null && <RuleTag rule={rule} />}
              </span>
              <span className="strong">{shown(settingOf(settings, name))}</span>
            </li>
          );
        })}
      </ul>
      <p className="muted small">
        <Link to="/settings/rules">{text.ruleSettings.goTo}</Link>
      </p>
    </Panel>
  );
}
