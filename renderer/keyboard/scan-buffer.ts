/** A scanner types faster than any person: characters closer together than this belong to one burst. */
export const burstGapMs = 45;
const shortestCode = 4;

export interface ScanBuffer {
  /** Takes a character typed outside any field. */
  type(character: string): void;
  /** Enter ends a scan; true when it did, false when it is an Enter like any other. */
  enter(): boolean;
  /** Gives everything held back to the shortcuts. */
  flush(): void;
}

interface Parts {
  onCode: (code: string) => void;
  onCharacter: (character: string) => void;
  startTimer: (run: () => void) => () => void;
}

/**
 * Tells a barcode scanner from a person: both only press keys. A character waits for one gap; when
 * nothing follows it is a shortcut, when a whole code and Enter follow it is a scan.
 */
export function createScanBuffer({ onCode, onCharacter, startTimer }: Parts): ScanBuffer {
  let held = '';
  let stopTimer: () => void = () => undefined;

  function take(): string {
    stopTimer();
    const taken = held;
    held = '';
    return taken;
  }
  function flush() {
    for (const character of take()) onCharacter(character.toLowerCase());
  }
  return {
    type(character) {
      stopTimer();
      held += character;
      stopTimer = startTimer(flush);
    },
    enter() {
      if (held.length < shortestCode) {
        flush();
        return false;
      }
      onCode(take());
      return true;
    },
    flush,
  };
}
