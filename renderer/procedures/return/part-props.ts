import type { ReturnRequest } from '../../../shared/procedures/return/request.ts';

/** What every panel of the request gets. */
export interface PartProps {
  request: ReturnRequest;
  /** Changes some fields, from what stands there now. */
  change: (part: (now: ReturnRequest) => Partial<ReturnRequest>) => void;
}
