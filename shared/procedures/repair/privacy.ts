import { isWholeMask, maskPhone, normalisePhone } from '../../domain/phone.ts';
import type { RequestPrivacy } from '../request-privacy.ts';
import { repairRequestSchema } from './request.ts';

/** ARC-15 for whoever is to be called where that is not the customer. */
export const repairPrivacy: RequestPrivacy = {
  masked: (raw) => {
    const request = repairRequestSchema.parse(raw);
    return { ...request, contactPhone: maskedContact(request.contactPhone) };
  },
  restored: (raw, rawBefore) => {
    const request = repairRequestSchema.parse(raw);
    const { contactPhone } = repairRequestSchema.parse(rawBefore);
    const untouched = request.contactPhone === maskedContact(contactPhone);
    return untouched ? { ...request, contactPhone } : request;
  },
  phone: (raw) => {
    const phone = repairRequestSchema.parse(raw).contactPhone.trim();
    return phone === '' ? null : (normalisePhone(phone) ?? phone);
  },
};

/** Whether the page holds the number as it was shown: a whole one, untouched. */
export function isUntouchedMask(contactPhone: string, shown: unknown): boolean {
  const parsed = repairRequestSchema.safeParse(shown);
  return isWholeMask(contactPhone) && parsed.data?.contactPhone === contactPhone;
}

function maskedContact(phone: string): string {
  return phone.trim() === '' ? phone : maskPhone(normalisePhone(phone) ?? phone);
}
