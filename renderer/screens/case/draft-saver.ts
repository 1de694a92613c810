export type DraftState = 'saved' | 'saving' | 'failed';

export interface DraftSaver<Value> {
  /** Takes what was typed; it is saved after a short pause. */
  change(value: Value): void;
  /** Saves now what is not saved yet; rejects when that fails, and keeps it for the next try. */
  flush(): Promise<void>;
  /** What was typed and is not saved yet is given up. */
  discard(): void;
}

interface Parts<Value> {
  save: (value: Value) => Promise<void>;
  onState: (state: DraftState) => void;
  startTimer: (run: () => void) => () => void;
}

/** Saves a draft while it is typed: one save at a time, always the newest, nothing lost on failure. */
export function createDraftSaver<Value>({
  save,
  onState,
  startTimer,
}: Parts<Value>): DraftSaver<Value> {
  let waiting: { value: Value } | null = null;
  let running: Promise<void> | null = null;
  let stopTimer: () => void = () => undefined;

  async function saveAll(): Promise<void> {
    while (waiting !== null) {
      const next: { value: Value } = waiting;
      waiting = null;
      try {
        await save(next.value);
      } catch (error) {
        // Something newer may have been typed meanwhile; that is what counts.
        waiting = newest(next);
        onState('failed');
        throw error;
      }
    }
    onState('saved');
  }
  function newest(failed: { value: Value }): { value: Value } {
    return waiting ?? failed;
  }
  function flush(): Promise<void> {
    stopTimer();
    if (running !== null) return running.then(flush);
    if (waiting === null) return Promise.resolve();
    running = saveAll().finally(() => {
      running = null;
    });
    return running;
  }
  return {
    change(value) {
      waiting = { value };
      onState('saving');
      stopTimer();
      stopTimer = startTimer(() => void flush().catch(() => undefined));
    },
    flush,
    discard() {
      stopTimer();
      waiting = null;
      onState('saved');
    },
  };
}
