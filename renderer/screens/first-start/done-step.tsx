import { text } from '../../../shared/text/text.ts';
import { StartForm } from '../../app/start/start-form.tsx';

const words = text.firstStart;

interface Props {
  hasSheet: boolean;
  hasBackup: boolean;
  onBack: () => void;
  onEnter: () => void;
}

/** What stands now, what was put off and where it is done later, and what comes next. */
export function DoneStep({ hasSheet, hasBackup, onBack, onEnter }: Props) {
  return (
    <StartForm
      title={words.doneTitle}
      intro={words.doneIntro}
      go={words.enter}
      autoFocus
      onGo={onEnter}
      onBack={onBack}
    >
      <ul className="tick-list">
        <Tick title={words.done.store} />
        <Tick title={words.done.encrypted} />
        {hasSheet ? (
          <Tick title={words.done.recovery} />
        ) : (
          <Tick title={words.done.noRecovery} open={words.done.noRecoveryHint} />
        )}
        {hasBackup ? (
          <Tick title={words.done.backup} />
        ) : (
          <Tick title={words.done.noBackup} open={words.done.noBackupHint} />
        )}
      </ul>
      <h2 className="panel-title">{words.nextTitle}</h2>
      <ul className="bullets">
        {words.next.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </StartForm>
  );
}

/** Done, or (with where it is done later) still open. */
function Tick({ title, open }: { title: string; open?: string }) {
  return (
    <li className="tick-row">
      <span className={open === undefined ? 'tick-mark' : 'tick-mark open'} aria-hidden="true">
        {open === undefined ? '✓' : '!'}
      </span>
      <span>
        {title} {open !== undefined && <span className="muted small">{open}</span>}
      </span>
    </li>
  );
}
