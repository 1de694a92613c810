import type { Questions } from '../dialogs/dialogs.ts';

/** Knows whether the page holds something typed and not saved, and asks before it is lost. */
export interface LeaveGuard {
  /** What the page says of itself; a page that was loaded anew holds nothing. */
  note: (unsaved: boolean) => void;
  /** Whether the window may go. Asked again while a question is open, it is the same question. */
  mayLeave: () => Promise<boolean>;
  /** The system shuts down: from now on the window may go, also from under an open question. */
  hurry: () => void;
}

export function createLeaveGuard(ask: Questions['leave']): LeaveGuard {
  const hurried = new AbortController();
  let unsaved = false;
  let open: Promise<boolean> | null = null;

  const question = async (): Promise<boolean> => {
    try {
      const answer = await ask(hurried.signal);
      return answer === 'leave' || hurried.signal.aborted;
    } catch {
      // A question that cannot be asked must not keep the program open for ever.
      return true;
    } finally {
      open = null;
    }
  };
  return {
    note: (now) => {
      unsaved = now;
    },
    mayLeave: async () => {
      if (!unsaved || hurried.signal.aborted) return true;
      open ??= question();
      return open;
    },
    hurry: () => hurried.abort(),
  };
}
