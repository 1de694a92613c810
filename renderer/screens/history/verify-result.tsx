import { App, Button } from 'antd';

import type { HistoryCheckView } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { Tag } from '../../components/tag.tsx';

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

function Head({ head }: { head: string }) {
  const { message } = App.useApp();
  const copy = () =>
    void navigator.clipboard.writeText(head).then(() => message.success(words.copied));
  return (
    <>
      <p className="muted">
        {words.head}{' '}
        <Button size="small" onClick={copy}>
          {words.copy}
        </Button>
      </p>
      <p className="chain-head">{head.match(/.{8}/g)?.join(' ')}</p>
      <p className="muted small">{words.headHint}</p>
    </>
  );
}
