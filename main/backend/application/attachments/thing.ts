import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { AttachmentAbout } from '../../../../shared/ipc/schemas/trust.ts';
import type { AttachmentPlace } from '../../database/repositories/attachments.ts';
import { findCase } from '../../database/repositories/cases.ts';
import { findOrders } from '../../database/repositories/orders.ts';
import type { Attachments, Executor } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import { customerOf } from '../customers/customer-views.ts';
import type { NewEvent } from '../history/record-event.ts';
import { orderNotFound } from '../orders/load-order.ts';

/** What an attachment belongs to. */
export interface Thing {
  place: AttachmentPlace;
  /** Whose personal data its attachments may show. */
  customerId: string;
  /** All that an event about it concerns. */
  concerns: Pick<NewEvent, 'caseId' | 'orderId' | 'customerId'>;
}

/** Throws ApplicationError `notFound`. */
export async function thingOf(executor: Executor, { kind, id }: AttachmentAbout): Promise<Thing> {
  switch (kind) {
    case 'case':
      return thingOfCase(executor, id);
    case 'order':
      return thingOfOrder(executor, id);
    case 'customer': {
      const { id: customerId } = await customerOf(executor, id);
      return thing({ case_id: null, order_id: null, customer_id: id }, { customerId });
    }
    default:
      return assertNever(kind);
  }
}

/** What this attachment belongs to. */
export function aboutOf({ case_id, order_id, customer_id }: Attachments): AttachmentAbout {
  if (case_id !== null) return { kind: 'case', id: case_id };
  if (order_id !== null) return { kind: 'order', id: order_id };
  if (customer_id !== null) return { kind: 'customer', id: customer_id };
  throw new Error('An attachment belongs to nothing.');
}

async function thingOfCase(executor: Executor, id: string): Promise<Thing> {
  const row = await findCase(executor, id);
  if (!row) {
    throw new ApplicationError('notFound', '没有找到这张业务单。内容没有改变。请从列表重新打开。');
  }
  const { order_id: orderId, customer_id: customerId } = row;
  return thing(
    { case_id: id, order_id: null, customer_id: null },
    { caseId: id, orderId, customerId },
  );
}

async function thingOfOrder(executor: Executor, id: string): Promise<Thing> {
  const [row] = await findOrders(executor, [id]);
  if (!row) throw orderNotFound();
  const { customer_id: customerId } = row;
  return thing({ case_id: null, order_id: id, customer_id: null }, { orderId: id, customerId });
}

function thing(
  place: AttachmentPlace,
  concerns: Thing['concerns'] & { customerId: string },
): Thing {
  return { place, concerns, customerId: concerns.customerId };
}
