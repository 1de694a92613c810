import type { OnProgress } from '../../../shared/import/reading.ts';

/** Passes on about so many of the calls, evenly, and always the last: a message costs time. */
export function atMostTimes(times: number, onProgress: OnProgress): OnProgress {
  let passedOn = -1;
  return (done, total) => {
    const step = total > 0 ? Math.floor((done / total) * times) : times;
    if (step <= passedOn) return;
    passedOn = step;
    onProgress(done, total);
  };
}
