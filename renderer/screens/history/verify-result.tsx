import type { HistoryCheckView } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { Tag } from '../../components/tag.tsx';
import { TextField } from '../../components/text-field.tsx';

const words = text.history;

/** What the check found, in plain words, and the head to note down. */
export function VerifyResult({ check }: { check: HistoryCheckView }) {
  if (check.kind === 'broken') {
    return (
      <div className="verify-broken" role="alert">
        <p className="strong">{words.broken(check.sequence.toLocaleString('en-US'))}</p>
        <p>{words.problems[check.problem]}</p>
        <p>{words.brokenHint}</p>
      </div>
    );
  }
  return (
    <>
      <p className="strong">
        <Tag tone="green">✓</Tag> {words.whole(check.events.toLocaleString('en-US'))}
      </p>
      {check.expectedFound === true && <p>{words.expectedFound}</p>}
      {check.expectedFound === false && <p className="amber">{words.expectedMissing}</p>}
      <Head head={check.head} />
    </>
  );
}

/** The page has no right to the clipboard: a click marks the head, and the person copies it. */
function Head({ head }: { head: string }) {
  return (
    <TextField
      label={words.head}
      hint={words.headHint}
      maxLength={64}
      value={head}
      readOnly
      onChange={() => undefined}
    />
  );
}
