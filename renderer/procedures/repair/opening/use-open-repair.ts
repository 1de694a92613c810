import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';

import { useFailureNotice } from '../../../components/failure-notice.tsx';
import { RequestError } from '../../../ipc/request-error.ts';
import { openRepair } from './open-repair.ts';
import type { RepairTarget } from './open-repair.ts';

/** Opens a repair and goes there; a key pressed twice opens one. */
export function useOpenRepair(): { open: (target: RepairTarget) => void; busy: boolean } {
  const navigate = useNavigate();
  const showFailure = useFailureNotice();
  const opening = useRef(false);
  const [busy, setBusy] = useState(false);
  async function go(target: RepairTarget) {
    try {
      const caseId = await openRepair(target);
      await navigate(`/cases/${caseId}`);
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
