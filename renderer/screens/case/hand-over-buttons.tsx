import { useState } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { OpenButton } from '../../components/open-button.tsx';
import { HandOverQuestion } from './hand-over-question.tsx';

interface Props {
  view: CaseView;
  /** As the case is; of a draft as it is typed. */
  handOvers: CaseView['handOvers'];
  /** Saves a draft first, and answers the revision to go on from. */
  flush?: () => Promise<number>;
}

/** What the case can go over into from here; asked once more before it does. */
export function HandOverButtons({ view, handOvers, flush }: Props) {
  const [asked, setAsked] = useState<CaseView['handOvers'][number] | null>(null);
  return (
    <>
      {handOvers.map((each) => (
        <OpenButton
          key={`${each.to} ${each.title}`}
          procedure={each.to}
          onClick={() => setAsked(each)}
        >
          {each.title}
        </OpenButton>
      ))}
      {asked !== null && (
        <HandOverQuestion
          view={view}
          {...(flush === undefined ? {} : { flush })}
          handOver={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
