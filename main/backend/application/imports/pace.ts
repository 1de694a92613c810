import { once } from 'node:events';

import { ApplicationError } from '../application-error.ts';
import { breathe } from './breathe.ts';

/** Goes along with the storing of a file. */
export interface Pace {
  /** To be called between pieces: lets others have their turn, and throws when cancelled. */
  step: (done: number, total: number) => Promise<void>;
}

interface PaceOptions {
  stop: AbortSignal;
  onStep: (done: number, total: number) => void;
  /** Percent at which it waits until it is cancelled; null: never. */
  holdAt: number | null;
}

/** The pace of a file that a person looks on at. Throws ApplicationError `cancelled`. */
export function cancellablePace({ stop, onStep, holdAt }: PaceOptions): Pace {
  return {
    step: async (done, total) => {
      onStep(done, total);
      await breathe();
      const isHeld = holdAt !== null && done * 100 >= total * holdAt;
      if (isHeld && !stop.aborted) await once(stop, 'abort');
      if (stop.aborted) throw new ApplicationError('cancelled', cancelled);
    },
  };
}

const cancelled =
  '导入已取消，这个文件里的内容一点也没有保存，以前的内容都在。需要时可以再导入一次。';

/** The pace of a file that nobody waits for. */
export const quietPace: Pace = { step: () => breathe() };
