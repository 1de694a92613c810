import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { useClock } from '../../app/store-context.tsx';
import { Due } from '../../components/due.tsx';
import { showNear } from '../../format/moment.ts';
import { nextDeadline } from './deadlines/sort-deadlines.ts';

type Step = CaseView['stages'][number];

/** Where the case stands: every stage with who, when, and what is noted. */
export function StageRail({ view }: { view: CaseView }) {
  const next = nextDeadline(view.deadlines);
  return (
    <nav className="panel rail" aria-label={text.caseScreen.stages}>
      <h2 className="panel-title">{text.caseScreen.stages}</h2>
      <ol className="rail-steps">
        {view.stages.map((step) => (
          <li
            key={step.stage}
            ref={step.state === 'current' ? showCurrent : undefined}
            className={`rail-step ${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className="rail-title" title={step.rule}>
              {step.title}
            </span>
            <StepNote step={step} waitsFor={view.waitsFor} />
            {step.state === 'current' && next !== null && !view.ended && (
              <span className="rail-note">
                <Due at={next.dueAt} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** In a narrow window the rail lies flat and may be longer than the window is wide. */
function showCurrent(step: HTMLElement | null) {
  step?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

function StepNote({ step, waitsFor }: { step: Step; waitsFor: string | null }) {
  const { now, zone } = useClock();
  if (step.state === 'current' && step.at === null) {
    return (
      <span className="rail-note">
        {waitsFor === null ? text.caseScreen.now : text.caseScreen.waitsFor(waitsFor)}
      </span>
    );
  }
  if (step.at === null) return null;
  return (
    <>
      <span className="rail-note">
        <span className="nowrap">{showNear(step.at, now, zone)}</span>{' '}
        <span className="nowrap">{step.by}</span>
      </span>
      {step.note !== null && <span className="rail-note">{step.note}</span>}
    </>
  );
}
