import type { RepairRequest } from '../../../shared/procedures/repair/request.ts';

/** What every panel of the request gets. */
export interface PartProps {
  request: RepairRequest;
  /** Changes some fields, from what stands there now. */
  change: (part: (now: RepairRequest) => Partial<RepairRequest>) => void;
}
