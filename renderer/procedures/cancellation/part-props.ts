import type { CancellationRequest } from '../../../shared/procedures/cancellation/request.ts';

/** What every panel of the request gets. */
export interface PartProps {
  request: CancellationRequest;
  /** Changes some fields, from what stands there now. */
  change: (part: (now: CancellationRequest) => Partial<CancellationRequest>) => void;
}
