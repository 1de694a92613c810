import type { z } from 'zod';

import type { Role } from '../domain/role.ts';
import type { ServiceSettings } from '../domain/service-settings.ts';

/** What is written down in the course of a case, besides the request: contacts, diagnosis, parts … */
export interface RecordDescription {
  /** Parses what is stored; what an older program did not write yet has a default. */
  schema: z.ZodType;
  /** Of a case that begins. */
  empty(): unknown;
}

/** Who takes a step and when, for what the record keeps of it. */
export interface StepMoment {
  /** UTC ms. */
  now: number;
  by: { id: string; name: string; roles: readonly Role[] };
  /** As the case froze them (CASE-1): what is chosen from the fee schedule is kept with its price. */
  service: ServiceSettings;
  /** As the case kept it before the step, parsed; null in a draft. */
  decision: unknown;
}
