import type { ErrorCode, Failure, FailureDetail } from '../../shared/ipc/envelope.ts';

/** A failure the backend or main answered with; every refusal reaches the page as one of these. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: ErrorCode;
  readonly details: FailureDetail[];

  constructor(failure: Omit<Failure, 'ok'>) {
    super(failure.message);
    this.code = failure.code;
    this.details = failure.details;
  }
}
