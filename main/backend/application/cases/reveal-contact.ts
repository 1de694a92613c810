import { z } from 'zod';

import type { Executor } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import { reasonMissing } from '../customers/reveal-phone.ts';
import type { RememberingHandler } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { readRuleSettings } from '../store/store-values.ts';
import type { CaseFile } from './case-file.ts';
import { loadCase } from './case-file.ts';

const rememberedCase = z.object({ caseId: z.uuid() });

/**
 * The phone of whoever a case names beside the customer, in full; who looked and why is recorded
 * (ARC-15). Like `customers.reveal`, only of which case it was is kept with the request.
 */
export const revealContact: RememberingHandler<'cases.revealContact'> = {
  run: async ({ caseId, reason }, context) => {
    const { executor } = context;
    const { revealNeedsReason } = await readRuleSettings(executor);
    if (revealNeedsReason && reason === null) throw reasonMissing();
    const file = await loadCase(executor, caseId);
    const phone = contactOf(file);
    await recordEvent(context, {
      kind: 'case.contactRevealed',
      caseId,
      orderId: file.row.order_id,
      customerId: file.row.customer_id,
      data: {},
      personal: { reason },
    });
    context.changed('history');
    return { phone };
  },
  remember: (_answer, { caseId }) => ({ caseId }),
  recall: async (remembered, { executor }) => ({ phone: await phoneAgain(remembered, executor) }),
};

async function phoneAgain(remembered: unknown, executor: Executor): Promise<string> {
  return contactOf(await loadCase(executor, rememberedCase.parse(remembered).caseId));
}

function contactOf({ procedure, request }: CaseFile): string {
  const phone = procedure.privacy?.phone(request) ?? null;
  if (phone !== null) return phone;
  throw new ApplicationError(
    'ruleRefused',
    '这张业务单没有另外登记联系电话，没有可以显示的号码。内容没有改变。请到顾客的页面查看顾客的电话。',
  );
}
