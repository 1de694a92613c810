/** How long a thread works on one thing before others have their turn; ms. */
const turnMs = 20;

/** Runs work that yields between pieces without keeping the event loop busy. */
export async function inTurns<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + turnMs;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
