import type { ProcedureId } from '../../../shared/procedures/procedure.ts';
import { request } from '../../ipc/client.ts';
import { isDraft } from './is-draft.ts';

export interface OrderTarget {
  procedure: ProcedureId;
  orderId: string;
}

/**
 * Opens a case for an order, or the draft that is already there; answers the case. The order is read
 * again: a draft seen a moment ago may have been submitted since. Throws RequestError.
 */
export async function openForOrder({ procedure, orderId }: OrderTarget): Promise<string> {
  const { cases } = await request('orders.get', { orderId });
  const draft = cases.find((each) => isDraft(each, procedure));
  return draft?.id ?? (await request('cases.open', { procedure, orderId })).id;
}
