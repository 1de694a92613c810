import { Button } from 'antd';
import type { ReactNode } from 'react';

import { capitals } from '../../../shared/domain/capitals.ts';
import { formatFen } from '../../../shared/domain/money.ts';
import type { Missing } from '../../../shared/procedures/evaluation.ts';
import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { Sentence } from '../../components/sentence.tsx';
import type { ProcedureScreen, VerdictWords } from '../../procedures/procedure-screen.ts';
import { MissingList } from './missing-list.tsx';

export interface PrimaryButton {
  title: string;
  onPress: () => void;
  busy: boolean;
}

interface Props {
  screen: Pick<ProcedureScreen, 'words'>;
  title: string;
  /** Null while there is nothing to decide; a sentence when the facts cannot be decided. */
  words: VerdictWords | { refusal: string } | null;
  /** Null when nothing can be done here by this person. */
  primary: PrimaryButton | null;
  missing: readonly Missing[];
  /** Below the amounts, above what is missing: for example why the person may not act. */
  children?: ReactNode;
}

/** What the rules say, the money, what is missing, and the one button that goes on. */
export function VerdictCard({ screen, title, words, primary, missing, children }: Props) {
  const tone = words === null || 'refusal' in words ? '' : words.tone;
  return (
    <aside className={`panel verdict ${tone}`} aria-label={title}>
      <div className="verdict-scroll">
        <p className="muted">{title}</p>
        {words === null && (
          <Silent headline={screen.words.noVerdict} hint={screen.words.noVerdictHint} />
        )}
        {words !== null && 'refusal' in words && (
          <Silent headline={text.caseScreen.factsRefused} hint={words.refusal} />
        )}
        {words !== null && !('refusal' in words) && <Spoken words={words} />}
      </div>
      <div className="verdict-foot">
        {children}
        {primary !== null && (
          <>
            <MissingList missing={missing} />
            <Button
              type="primary"
              size="large"
              block
              loading={primary.busy}
              onClick={primary.onPress}
            >
              {primary.title} <KeyCap name="Ctrl Enter" />
            </Button>
          </>
        )}
      </div>
    </aside>
  );
}

function Silent({ headline, hint }: { headline: string; hint: string }) {
  return (
    <>
      <p className="verdict-headline muted">{headline}</p>
      <p className="muted">{hint}</p>
    </>
  );
}

function Spoken({ words }: { words: VerdictWords }) {
  return (
    <>
      <div className="verdict-words" aria-live="polite">
        <p className="verdict-headline">{words.headline}</p>
        <p>
          <Sentence words={words.sentence} />
        </p>
        {words.rules.map(({ rule, says }) => (
          <p key={rule} className="muted">
            {rule} {says}
          </p>
        ))}
      </div>
      <dl className="verdict-amounts">
        {words.amounts.map(({ title, fen, sign }) => (
          <div key={title} className="verdict-amount">
            <dt>{title}</dt>
            <dd className="nowrap">
              {sign !== undefined && fen > 0 ? `${sign} ` : ''}
              {formatFen(fen)}
            </dd>
          </div>
        ))}
        {words.total !== null && (
          <div className="verdict-amount total">
            <dt>{words.total.title}</dt>
            <dd className="nowrap">{formatFen(words.total.fen)}</dd>
          </div>
        )}
      </dl>
      {words.total !== null && <p className="muted">{capitals(words.total.fen)}</p>}
    </>
  );
}
