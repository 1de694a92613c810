/** Time that passes by itself; tests turn it by hand. */
export interface Timers {
  /** Returns what calls it off. */
  after(milliseconds: number, act: () => void): () => void;
}

/** Never keeps the process alive. */
export const systemTimers: Timers = {
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
