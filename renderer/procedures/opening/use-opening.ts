import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';

import { useFailureNotice } from '../../components/failure-notice.tsx';
import { RequestError } from '../../ipc/request-error.ts';

/**
 * Opens a case and goes there; a key pressed twice opens one. `openCase` answers the case, and throws
 * RequestError.
 */
export function useOpening<Target>(openCase: (target: Target) => Promise<string>): {
  open: (target: Target) => void;
  busy: boolean;
} {
  const navigate = useNavigate();
  const showFailure = useFailureNotice();
  const opening = useRef(false);
  const [busy, setBusy] = useState(false);
  async function go(target: Target) {
    try {
      await navigate(`/cases/${await openCase(target)}`);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      showFailure(error);
    }
  }
  return {
    open(target) {
      if (opening.current) return;
      opening.current = true;
      setBusy(true);
      void go(target).finally(() => {
        opening.current = false;
        setBusy(false);
      });
    },
    busy,
  };
}
