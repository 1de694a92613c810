import { useEffect, useRef } from 'react';

import type { Notice } from '../../shared/ipc/envelope.ts';

export type SignedOutReason = Extract<Notice, { kind: 'signedOut' }>['because'];

/** Calls `onSignedOut` each time that main signs out whoever stood at this window; what was typed stays. */
export function useSignedOut(onSignedOut: (because: SignedOutReason) => void): void {
  const latest = useRef(onSignedOut);
  useEffect(() => {
    latest.current = onSignedOut;
  });
  useEffect(
    () =>
      window.guitai.onNotice((notice) => {
        if (notice.kind === 'signedOut') latest.current(notice.because);
      }),
    [],
  );
}
