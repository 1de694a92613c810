import type { Timers } from '../database/engine/timers.ts';

const msPerMinute = 60_000;
/** A tick that comes so much later than it should: meanwhile the PC slept. */
const asleepMs = msPerMinute;

export interface MinuteWatchParts {
  /** UTC ms. */
  clock: () => number;
  timers: Timers;
  onMinute: () => void;
  /** The PC slept between the two moments, or its clock was set on. */
  onGap: (from: number, to: number) => void;
}

export interface MinuteWatch {
  /** The clock was set on purpose: that is no gap. */
  clockSet: () => void;
  stop: () => void;
}

/** Ticks with each full minute of the clock, and notices when it could not. */
export function watchMinutes({ clock, timers, onMinute, onGap }: MinuteWatchParts): MinuteWatch {
  let last = clock();
  let forget: () => void = () => undefined;
  const wait = (): void => {
    last = clock();
    forget = timers.after(msPerMinute - (last % msPerMinute), tick);
  };
  const tick = (): void => {
    const now = clock();
    if (now - last > msPerMinute + asleepMs) onGap(last, now);
    wait();
    onMinute();
  };
  wait();
  return {
    clockSet: () => {
      forget();
      wait();
    },
    stop: () => {
      forget();
    },
  };
}
