import { App } from 'antd';
import { useCallback } from 'react';

import type { FailureDetail } from '../../shared/ipc/envelope.ts';
import { text } from '../../shared/text/text.ts';
import type { RequestError } from '../ipc/request-error.ts';

const longestList = 6;

/** The one way from a failed request to the person: a calm notice with what to do. */
export function useFailureNotice(): (error: RequestError) => void {
  const { notification } = App.useApp();
  return useCallback(
    (error) => {
      // The person closed a dialog: they know.
      if (error.code === 'cancelled') return;
      notification.warning({
        key: `${error.code} ${error.message}`,
        title: text.errors.titles[error.code],
        description: <FailureText message={error.message} details={error.details} />,
        placement: 'topRight',
        duration: 12,
        role: 'alert',
      });
    },
    [notification],
  );
}

/** The sentence of a failure with the places that are wrong, where it does not name them itself. */
export function FailureText({ message, details }: { message: string; details: FailureDetail[] }) {
  const further = details.filter((detail) => !message.includes(detail.message));
  return (
    <>
      <p>{message}</p>
      {further.length > 0 && (
        <ul className="failure-details">
          {further.slice(0, longestList).map((detail) => (
            <li key={`${detail.path} ${detail.message}`}>{detail.message}</li>
          ))}
        </ul>
      )}
    </>
  );
}
