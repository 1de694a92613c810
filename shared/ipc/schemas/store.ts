import { z } from 'zod';

import { roles } from '../../domain/role.ts';
import { storeSettingsSchema } from '../../domain/rule-settings-schema.ts';
import { id, role } from './common.ts';
import { storageNotice } from './storage-notice.ts';

const name = z.string().trim().min(1).max(40);

/** What stands at the head of every form. */
export const storeProfile = z.object({
  name,
  branch: z.string().trim().max(40),
  /** Put in front of case numbers when set: BJ01-QX-… */
  code: z
    .string()
    .trim()
    .regex(/^[A-Z0-9]{0,8}$/),
});
export type StoreProfile = z.infer<typeof storeProfile>;

export const staffMember = z.object({
  id,
  name: z.string(),
  roles: z.array(role),
  active: z.boolean(),
});
export type StaffMember = z.infer<typeof staffMember>;

export const staffInput = z.object({
  /** Null for a new person. */
  id: id.nullable(),
  name,
  roles: z.array(role).min(1).max(roles.length),
  active: z.boolean(),
});

export const storeState = z.object({
  /** Null until the first-start guide has been finished. */
  profile: storeProfile.nullable(),
  settings: storeSettingsSchema,
  /** True after an upgrade until a store manager has set the first secret (`staff.firstSecret`). */
  needsFirstSecret: z.boolean(),
  /** What must be said about the data; mostly empty. */
  storage: z.array(storageNotice),
  /** The backend's clock at answering, UTC ms: the page shows elapsed times by it. */
  now: z.int(),
});
