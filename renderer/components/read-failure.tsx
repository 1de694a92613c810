import { Button } from 'antd';

import { text } from '../../shared/text/text.ts';
import type { RequestError } from '../ipc/request-error.ts';
import { FailureText } from './failure-notice.tsx';

interface Props {
  error: RequestError;
  onRetry: () => void;
}

/** In place of what could not be read. */
export function ReadFailure({ error, onRetry }: Props) {
  // The lock lies over the page and asks already.
  if (error.code === 'notSignedIn') return <p className="empty">{text.frame.nobody}</p>;
  return (
    <section className="empty" role="alert">
      <p className="empty-title">{text.errors.titles[error.code]}</p>
      <FailureText message={error.message} details={error.details} />
      <Button onClick={onRetry}>{text.common.retry}</Button>
    </section>
  );
}
