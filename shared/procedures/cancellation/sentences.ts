import { assertNever } from '../../domain/assert-never.ts';
import { elapsedText } from '../../domain/duration.ts';
import { formatYuan, percentOf } from '../../domain/money.ts';
import type { RuleSettings } from '../../domain/rule-settings.ts';
import type { Decision, LineDecision } from '../decision.ts';

/** What the sentences tell besides the decision. Times are UTC ms. */
export interface SentenceFacts {
  orderedAt: number;
  /** TIME-8. */
  requestedAt: number;
  settings: Pick<RuleSettings, 'freeHours' | 'feeBasisPoints'>;
  /** Whom CAN-15 asks; the general manager where absent. */
  approver?: string;
}

type FeeRate = Pick<RuleSettings, 'feeBasisPoints'>;

/** The label beside a line: 收 10 %, 免费, 不可取消 CAN-5, 已送货，请办退货 CAN-7. */
export function outcomeLabel(line: LineDecision, { feeBasisPoints }: FeeRate): string {
  const approved = line.rule === 'CAN-15' ? '特批 ' : '';
  switch (line.outcome) {
    case 'free':
      return `${approved}免费`;
    case 'fee':
      return `${approved}收 ${percentOf(feeBasisPoints)} %`;
    case 'refused':
      return `不可取消 ${line.rule}`;
    case 'startReturn':
      return `已送货，请办退货 ${line.rule}`;
    case 'inspectFirst':
      return `先检验 ${line.rule}`;
    default:
      return assertNever(line.outcome);
  }
}

/** The whole decision in a few words: 可以取消，收 10 % 退单费. */
export function verdictHeadline(decision: Decision, { feeBasisPoints }: FeeRate): string {
  const has = (outcome: LineDecision['outcome']) =>
    decision.lines.some((line) => line.outcome === outcome);
  if (!has('free') && !has('fee')) return headlineOfNone(has('refused'), has('startReturn'));
  const some = has('refused') || has('startReturn') || has('inspectFirst') ? '部分' : '';
  const approval = decision.lines.some((line) => line.rule === 'CAN-15') ? '须特批，' : '';
  if (!has('fee')) return `${approval}${some === '' ? '免费取消' : '部分可以免费取消'}`;
  return `${approval}${some}可以取消，收 ${percentOf(feeBasisPoints)} % 退单费`;
}

function headlineOfNone(refused: boolean, delivered: boolean): string {
  if (refused && delivered) return '不可取消，已送货的请办退货';
  if (delivered) return '已送货，请办退货';
  return refused ? '不可取消' : '还没有选商品';
}

/**
 * The rules applied and their result in plain sentences (forms.md), one per rule. Where rules
 * differ from line to line each sentence names its lines by their place in the request.
 */
export function ruleSentence(decision: Decision, facts: SentenceFacts): string {
  const groups = groupByVerdict(decision.lines);
  return groups
    .map((group) => {
      const who = groups.length === 1 ? '' : `第 ${group.places.join('、')} 项：`;
      return `${who}${sentenceOf(group, facts)}`;
    })
    .join('');
}

interface VerdictGroup {
  outcome: LineDecision['outcome'];
  rule: string;
  feeFen: number;
  /** Counted from 1. */
  places: number[];
}

function groupByVerdict(lines: readonly LineDecision[]): VerdictGroup[] {
  const groups: VerdictGroup[] = [];
  lines.forEach(({ outcome, rule, feeFen }, index) => {
    const group = groups.find((each) => each.outcome === outcome && each.rule === rule);
    if (group) {
      group.feeFen += feeFen;
      group.places.push(index + 1);
    } else groups.push({ outcome, rule, feeFen, places: [index + 1] });
  });
  return groups;
}

function sentenceOf({ outcome, rule, feeFen }: VerdictGroup, facts: SentenceFacts): string {
  const { orderedAt, requestedAt, settings, approver = '总经理' } = facts;
  const elapsed = `下单后 ${elapsedText(orderedAt, requestedAt)}`;
  const by = rule === 'CAN-15' ? `申请${approver}按第 CAN-15 条特批，` : `按第 ${rule} 条`;
  switch (outcome) {
    case 'free':
      return `${elapsed}，未超过 ${settings.freeHours} 小时，${by}免费取消。`;
    case 'fee': {
      const fee = `${percentOf(settings.feeBasisPoints)}% 退单费 ${formatYuan(feeFen)}`;
      return `${elapsed}，超过 ${settings.freeHours} 小时，${by}收取 ${fee}。`;
    }
    case 'refused':
      return `${refusedGoods(rule)}，${by}不可取消。`;
    case 'startReturn':
      return `已经送货或提货，${by}不能取消，请办退货。`;
    case 'inspectFirst':
      return `${by}先检验，再判定。`;
    default:
      return assertNever(outcome);
  }
}

function refusedGoods(rule: string): string {
  return rule === 'CAN-6' ? '处理品一经售出' : '特殊订单或特殊定制的商品';
}

/** What has to move between store and customer, for the verdict and the paper. Amount in fen. */
export function settlementLabel(decision: Decision): { label: string; amountFen: number } {
  return decision.dueFen > 0
    ? { label: '顾客应补', amountFen: decision.dueFen }
    : { label: '退给顾客', amountFen: decision.refundFen };
}
