import type { Answer } from '../../../shared/ipc/envelope.ts';
import type { Log } from '../../log/log.ts';
import { stackOf } from '../../log/log.ts';
import { failureOf } from './failure-of.ts';

/** Every failure becomes a sentence for the person; what nobody expected goes into the log. Never rejects. */
export async function answerSafely(
  log: Log,
  work: () => Promise<unknown>,
): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const { known, ...failure } = failureOf(error);
    if (!known) {
      const fields = { code: failure.code, stack: stackOf(error) };
      log.write('error', 'backend.requestFailed', fields);
    }
    return failure;
  }
}
