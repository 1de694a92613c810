import { quantile } from './save-cost.ts';

/** Times between two frames of the page, ms. */
export interface Frames {
  frames: number;
  p50: number;
  p99: number;
  longest: number;
}

export function framesOf(times: number[]): Frames {
  return {
    frames: times.length,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    longest: Math.max(...times),
  };
}

/**
 * Runs in the page: notes the time between frames until `recordedFrames`. It names no function of
 * its own: tsx would do that with a helper that the page does not have.
 */
export function recordFrames(): void {
  const times: number[] = [];
  Reflect.set(window, 'frameTimes', times);
  void (async () => {
    let last: number | null = null;
    while (Reflect.get(window, 'frameTimes') === times) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (last !== null) times.push(now - last);
      last = now;
    }
  })();
}

/** Runs in the page. */
export function recordedFrames(): number[] {
  const times: unknown = Reflect.get(window, 'frameTimes');
  Reflect.set(window, 'frameTimes', null);
  return times as number[];
}
