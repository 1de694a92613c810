import { normalisePhone } from '../../../shared/domain/phone.ts';
import { text } from '../../../shared/text/text.ts';

/** A customer as typed. */
export interface CustomerWords {
  name: string;
  phone: string;
  address: string;
  /** Why one that is there already is corrected. */
  reason: string;
}

export type CustomerWrong = Partial<Record<keyof CustomerWords, string>>;

/** What is missing or cannot be read; nothing when all is well. */
export function checkCustomer(typed: CustomerWords, correcting: boolean): CustomerWrong {
  const words = text.customerPage;
  return {
    ...(typed.name.trim() === '' ? { name: words.nameMissing } : {}),
    ...(normalisePhone(typed.phone) === null ? { phone: words.phoneWrong } : {}),
    ...(correcting && typed.reason.trim() === '' ? { reason: words.reasonMissing } : {}),
  };
}

/** The fields that the backend names: `entry.phone` is the phone. */
export function customerWrongOf(
  details: readonly { path: string; message: string }[],
): CustomerWrong {
  const known = ['name', 'phone', 'address', 'reason'] as const;
  return Object.fromEntries(
    known.flatMap((field) => {
      const said = details.find(({ path }) => path.split('.').at(-1) === field);
      return said === undefined ? [] : [[field, said.message]];
    }),
  );
}
