import { assertNever } from '../../domain/assert-never.ts';
import { percentOf } from '../../domain/money.ts';
import type { RuleSettings } from '../../domain/rule-settings.ts';
import type { ReturnDecision, ReturnLineDecision } from './decision.ts';
import { returnKindTitles } from './request.ts';
import type { ReturnKind } from './request.ts';
import { isAccepted } from './state.ts';

export { ruleSentence } from './rule-sentence.ts';
export type { ReturnSentenceFacts } from './rule-sentence.ts';

/** What the short labels tell besides the decision. */
export interface ReturnLabelFacts {
  kind: ReturnKind;
  settings: Pick<RuleSettings, 'feeBasisPoints'>;
}

/** The label beside a line: 免费, 收 10 %, 不予退货 RET-9, 先检验 RET-2, 没有送货，请办取消 RET-8. */
export function outcomeLabel(
  line: Pick<ReturnLineDecision, 'outcome' | 'rule' | 'delivered'>,
  { kind, settings }: ReturnLabelFacts,
): string {
  // RET-8: a return has to be handed over to a cancellation; an exchange decides as one does.
  if (kind === 'return' && !line.delivered) return '没有送货，请办取消 RET-8';
  const approved = isException(line.rule) ? '特批 ' : '';
  switch (line.outcome) {
    case 'free':
      return `${approved}免费`;
    case 'fee':
      return `${approved}收 ${percentOf(settings.feeBasisPoints)} %`;
    case 'refused':
      return `不予${returnKindTitles[kind]} ${line.rule}`;
    case 'inspectFirst':
      return `先检验 ${line.rule}`;
    case 'startReturn':
      return `请办退货 ${line.rule}`;
    default:
      return assertNever(line.outcome);
  }
}

/** The whole decision in a few words: 可以退货, 须特批，部分可以换货, 先检验，再判定, 不予退货. */
export function verdictHeadline(
  { lines }: Pick<ReturnDecision, 'lines'>,
  { kind, settings }: ReturnLabelFacts,
): string {
  const doing = returnKindTitles[kind];
  if (lines.length === 0) return '还没有选商品';
  if (kind === 'return' && lines.some(({ delivered }) => !delivered)) {
    return lines.every(({ delivered }) => !delivered)
      ? '没有送货，请办取消订单'
      : '没有送货的，请办取消订单';
  }
  const accepted = lines.filter(isAccepted);
  const waits = lines.some(({ outcome }) => outcome === 'inspectFirst');
  if (accepted.length === 0) return waits ? '先检验，再判定' : `不予${doing}`;
  const approval = lines.some(({ rule }) => isException(rule)) ? '须特批，' : '';
  const some = accepted.length < lines.length ? '部分' : '';
  const fee = lines.some(({ outcome }) => outcome === 'fee')
    ? `，没有送货的收 ${percentOf(settings.feeBasisPoints)} % 退单费`
    : '';
  return `${approval}${some}可以${doing}${fee}${waits ? '，其余先检验' : ''}`;
}

/** What has to move between store and customer, for the verdict. Amount in fen. */
export function settlementLabel({
  payable,
  exchange,
}: Pick<ReturnDecision, 'payable' | 'exchange'>): {
  label: string;
  amountFen: number;
} {
  if (payable.dueFen > 0) {
    return { label: exchange === null ? '顾客应补' : '顾客补差额', amountFen: payable.dueFen };
  }
  const label = exchange === null ? '退给顾客' : '退给顾客差额';
  return { label, amountFen: payable.refundFen };
}

function isException(rule: string): boolean {
  return rule === 'RET-18' || rule === 'CAN-15';
}
