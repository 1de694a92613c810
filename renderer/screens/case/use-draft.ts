import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';

import type { ErrorCode } from '../../../shared/ipc/envelope.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { useSaveBeforeLock, useSaving } from '../../app/saving/saving-context.tsx';
import { useFailureNotice } from '../../components/failure-notice.tsx';
import { request as ask } from '../../ipc/client.ts';
import { RequestError } from '../../ipc/request-error.ts';
import { createDraftSaver } from './draft-saver.ts';
import type { DraftState } from './draft-saver.ts';

const pauseMs = 400;
const laterCodes: readonly ErrorCode[] = ['backendDied', 'notSignedIn'];

export interface Draft {
  request: unknown;
  change: (update: (request: unknown) => unknown) => void;
  state: DraftState;
  /** Another window changed the draft meanwhile. */
  conflict: boolean;
  keepMine: () => void;
  takeSaved: () => void;
  /** Saves what is not saved yet and answers the revision to act on. */
  flush: () => Promise<number>;
}

/** The typed request of a draft: shown at once, saved behind, retried when the backend is back. */
export function useDraft(view: CaseView, readAgain: () => Promise<CaseView | undefined>): Draft {
  const [typed, setTyped] = useState(view.request);
  const latest = useRef(view.request);
  const [state, setState] = useState<DraftState>('saved');
  const [conflict, setConflict] = useState(false);
  const revision = useRef(view.revision);
  const showFailure = useFailureNotice();
  const { report } = useSaving();
  const { person } = useCounter();

  function show(request: unknown) {
    latest.current = request;
    setTyped(request);
  }
  const onState = useEffectEvent((next: DraftState) => {
    setState(next);
    report(next);
  });
  const onFailure = useEffectEvent((error: unknown) => {
    if (!(error instanceof RequestError)) throw error;
    if (error.code === 'conflict') setConflict(true);
    // While the backend restarts the banner says enough, and the lock while nobody is signed in; the
    // draft is saved afterwards.
    else if (!laterCodes.includes(error.code)) showFailure(error);
  });
  const saver = useMemo(
    () =>
      createDraftSaver<unknown>({
        async save(value) {
          const at = { caseId: view.id, revision: revision.current };
          try {
            const answer = await ask('cases.saveDraft', { ...at, request: value });
            revision.current = answer.revision;
          } catch (error) {
            onFailure(error);
            throw error;
          }
        },
        onState: (next) => onState(next),
        startTimer(run) {
          const timer = window.setTimeout(run, pauseMs);
          return () => window.clearTimeout(timer);
        },
      }),
    [view.id],
  );

  // Leaving the screen, hiding or closing the window: what was typed goes first.
  useEffect(() => {
    const save = () => void saver.flush().catch(() => undefined);
    const onHide = () => {
      if (document.visibilityState === 'hidden') save();
    };
    window.addEventListener('beforeunload', save);
    window.addEventListener('blur', save);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('beforeunload', save);
      window.removeEventListener('blur', save);
      document.removeEventListener('visibilitychange', onHide);
      save();
    };
  }, [saver]);

  // The case was read again: after a restart of the backend, or because somebody changed it.
  const onRead = useEffectEvent(() => {
    if (state === 'failed' && !conflict) void saver.flush().catch(() => undefined);
    if (state === 'saved' && view.revision > revision.current) {
      revision.current = view.revision;
      show(view.request);
    }
  });
  useEffect(() => onRead(), [view]);

  const onPerson = useEffectEvent(() => {
    if (person !== null && state === 'failed' && !conflict) saver.flush().catch(() => undefined);
  });
  useEffect(() => onPerson(), [person]);
  useSaveBeforeLock(() => void saver.flush().catch(() => undefined));

  async function settle(use: (saved: CaseView) => void) {
    const saved = await readAgain();
    if (saved === undefined) return;
    revision.current = saved.revision;
    setConflict(false);
    use(saved);
  }
  return {
    request: typed,
    change(update) {
      show(update(latest.current));
      saver.change(latest.current);
    },
    state,
    conflict,
    keepMine: () => void settle(() => saver.change(latest.current)),
    takeSaved: () =>
      void settle((saved) => {
        saver.discard();
        show(saved.request);
      }),
    async flush() {
      await saver.flush();
      return revision.current;
    },
  };
}
