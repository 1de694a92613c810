import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { Empty } from '../../components/empty.tsx';
import { ListSearch } from '../../components/list-search.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { matchRules } from './match-rules.ts';
import { PresentSettings } from './present-settings.tsx';

/** The store's rules to read, and what the store set. */
export function RulesScreen() {
  const [typed, setTyped] = useState('');
  const found = matchRules(typed);
  return (
    <>
      <PageHead
        title={text.rules.title}
        note={
          <ListSearch
            value={typed}
            placeholder={text.rules.filterPlaceholder}
            onChange={setTyped}
          />
        }
      />
      <div className="columns">
        <div className="column">
          <Panel title={text.rules.intro}>
            {found.length === 0 && <Empty title={text.rules.empty} />}
            <dl className="rule-list">
              {found.map(({ rule, says }) => (
                <div key={rule} className="rule-row">
                  <dt className="nowrap strong">{rule}</dt>
                  <dd>{says}</dd>
                </div>
              ))}
            </dl>
          </Panel>
        </div>
        <div className="column side">
          <PresentSettings />
        </div>
      </div>
    </>
  );
}
