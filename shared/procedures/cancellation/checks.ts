import { formatYuan } from '../../domain/money.ts';
import type { CaseFacts } from '../case-facts.ts';
import { currentPrintNeeds, customerSignatureProblems } from '../current-print.ts';
import type { Missing } from '../evaluation.ts';
import type { SettlementInput } from '../settlement.ts';
import { settlementOf } from '../settlement.ts';
import { typedTimeProblems } from '../typed-time.ts';
import { cancellationFormId } from './paper.ts';

const application = { id: cancellationFormId, name: '申请单', rule: 'CAN-10' };

/** CAN-10: what is signed is a print of what stands in the case now. */
export function printNeeds(facts: CaseFacts): Missing[] {
  return currentPrintNeeds(application, facts);
}

export function signatureProblems(signedAt: number, facts: CaseFacts): Missing[] {
  return customerSignatureProblems(application, signedAt, facts);
}

/** CAN-14, CAN-8: exactly what was decided, with method and the signature of who took it. */
export function settlementProblems(input: SettlementInput, facts: CaseFacts): Missing[] {
  const { kind, amountFen } = settlementOf(facts.amounts);
  const problems = typedTimeProblems(
    { path: 'settledAt', name: '办理时间', at: input.settledAt },
    { name: '总经理同意的时间', at: facts.approvedAt ?? facts.requestedAt },
    facts,
  );
  const need = (path: string, message: string) =>
    problems.push({ path, message, rule: kind === 'collection' ? 'CAN-8' : 'CAN-14' });
  if (input.amountFen !== amountFen) {
    need('amountFen', `金额必须与判定一致：${formatYuan(amountFen)}。`);
  }
  if (kind === 'none') {
    if (input.method !== null) need('method', '没有款项往来，不用选方式。');
    return problems;
  }
  if (input.method === null) need('method', '请选择收付款方式。');
  if (input.payee === '') need('payee', '请填写签收人。');
  if (!input.payeeSigned) need('payeeSigned', '签收人要签字。');
  return problems;
}

/** CAN-12: who is not of the service centre writes down who there confirmed, and how. */
export function acknowledgementProblems(note: string, facts: CaseFacts): Missing[] {
  if (facts.actorRoles.includes('serviceAgent') || note.trim() !== '') return [];
  return [{ path: 'note', message: '请写明服务中心由谁、用什么方式确认。', rule: 'CAN-12' }];
}
