import { maskPhone } from './phone.ts';

/** ARC-15: 王*, for papers that leave the store; a name of several characters hides how many. */
export function maskName(name: string): string {
  const [first = ''] = name.trim();
  return `${first}*`;
}

/** 王* 138····1234: a customer on a list that goes to others. */
export function maskCustomer({ name, phone }: { name: string; phone: string }): string {
  return `${maskName(name)} ${maskPhone(phone)}`;
}
