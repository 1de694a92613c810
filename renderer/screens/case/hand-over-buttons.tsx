import { useState } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { RoleButton } from '../../components/role-button.tsx';
import { HandOverQuestion } from './hand-over-question.tsx';

/** What the case can go over into from here; asked once more before it does. */
export function HandOverButtons({ view }: { view: CaseView }) {
  const [asked, setAsked] = useState<CaseView['handOvers'][number] | null>(null);
  return (
    <>
      {view.handOvers.map((each) => (
        <RoleButton
          key={`${each.to} ${each.title}`}
          channel="cases.handOver"
          onClick={() => setAsked(each)}
        >
          {each.title}
        </RoleButton>
      ))}
      {asked !== null && (
        <HandOverQuestion view={view} handOver={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
