import { Link } from 'react-router';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';

const words = text.caseScreen;

/** Cases this one came from or went over into. */
export function RelatedCases({ view: { links } }: { view: Pick<CaseView, 'links'> }) {
  if (links.length === 0) return null;
  return (
    <Panel title={words.related}>
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
    </Panel>
  );
}
