import type { CustomerDraft } from './order-draft.ts';

/** What was typed to find somebody is kept: figures are the phone, anything else the name. */
export function startNewCustomer(typed: string): Extract<CustomerDraft, { kind: 'new' }> {
  const plain = typed.normalize('NFKC').trim();
  return /^[+\d][\d\s()-]*$/.test(plain)
    ? { kind: 'new', name: '', phone: plain }
    : { kind: 'new', name: plain, phone: '' };
}
