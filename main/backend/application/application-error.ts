import type { ErrorCode, FailureDetail } from '../../../shared/ipc/envelope.ts';

/** A refusal the person can understand: the message says in Chinese what happened and what to do. */
export class ApplicationError extends Error {
  override readonly name = 'ApplicationError';
  readonly code: ErrorCode;
  readonly details: FailureDetail[];

  constructor(code: ErrorCode, message: string, details: FailureDetail[] = []) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
