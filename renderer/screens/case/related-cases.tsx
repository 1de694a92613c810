import { useState } from 'react';
import { Link } from 'react-router';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { HandOverQuestion } from './hand-over-question.tsx';

type HandOver = CaseView['handOvers'][number];

const words = text.caseScreen;

/** Cases this one came from or went over into, and what it can go over into from here. */
export function RelatedCases({ view }: { view: CaseView }) {
  const [asked, setAsked] = useState<HandOver | null>(null);
  const { links, handOvers } = view;
  if (links.length === 0 && handOvers.length === 0) return null;
  return (
    <Panel
      title={words.related}
      className="related-cases"
      {...(handOvers.length > 0 && {
        aside: (
          <span className="choices">
            {handOvers.map((each) => (
              <RoleButton
                key={`${each.to} ${each.title}`}
                channel="cases.handOver"
                size="small"
                onClick={() => setAsked(each)}
              >
                {each.title}
              </RoleButton>
            ))}
          </span>
        ),
      })}
    >
      {links.length > 0 && (
        <ul className="links">
          {links.map(({ id, number, procedureTitle, stageTitle, way }) => {
            const say = way === 'from' ? words.linkedFrom : words.linkedTo;
            return (
              <li key={id} className="link-row">
                <Link to={`/cases/${id}`}>{say(procedureTitle, number ?? text.cases.draft)}</Link>
                <span className="muted">{stageTitle}</span>
              </li>
            );
          })}
        </ul>
      )}
      {asked !== null && (
        <HandOverQuestion view={view} handOver={asked} onClose={() => setAsked(null)} />
      )}
    </Panel>
  );
}
