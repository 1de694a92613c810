import { assertNever } from '../../domain/assert-never.ts';
import type { GoodsLine } from '../../domain/goods-line.ts';
import type { RuleSettings } from '../../domain/rule-settings.ts';
import { localDay } from '../../domain/time-zone.ts';
import { ruleSentence as cancellationSentence } from '../cancellation/sentences.ts';
import { conditionWords, isReturnCondition } from './condition-words.ts';
import type { ReturnDecision, ReturnLineDecision } from './decision.ts';
import { returnFaultTitles } from './record.ts';
import type { ReturnRecord } from './record.ts';
import { refusalWords } from './refusal-words.ts';
import { refusedBy } from './refused-by.ts';
import { returnKindTitles } from './request.ts';
import { recordOf, requestOf } from './state.ts';

/** What the sentences tell besides the decision; a CasePaper has it all. Times are UTC ms. */
export interface ReturnSentenceFacts {
  order: { orderedAt: number } | null;
  /** TIME-8. */
  requestedAt: number;
  settings: RuleSettings;
  goods: readonly Pick<GoodsLine, 'id' | 'kind' | 'deliveredAt'>[];
  /** Parsed, or as stored. */
  request: unknown;
  record: unknown;
}

/**
 * The rules applied and their result in plain sentences (forms.md), one for all that is decided
 * alike. Where there are several, each names its lines by their place in the request, and good and
 * damaged pieces apart (RET-14).
 */
export function ruleSentence(decision: ReturnDecision, facts: ReturnSentenceFacts): string {
  const groups = groupsOf(decision.lines, facts);
  const { lines } = requestOf(facts);
  const placeOf = ({ id, condition, pieces }: ReturnLineDecision) => {
    const place = `第 ${lines.findIndex((each) => each.id === id) + 1} 项`;
    return `${place}${condition === 'asked' ? '' : `${conditionTitles[condition]} ${pieces} 件`}`;
  };
  return groups
    .map(({ sentence, members }) =>
      groups.length === 1 ? sentence : `${members.map(placeOf).join('、')}：${sentence}`,
    )
    .join('');
}

const conditionTitles = { good: '完好', damaged: '损坏' } as const;

interface Group {
  sentence: string;
  members: ReturnLineDecision[];
}

/** Lines decided alike for the same reason; their fees are told in one sum. */
function groupsOf(lines: readonly ReturnLineDecision[], facts: ReturnSentenceFacts): Group[] {
  const groups = new Map<string, ReturnLineDecision[]>();
  for (const line of lines) {
    const alike = sentenceOf({ ...line, feeFen: 0 }, facts);
    groups.set(alike, [...(groups.get(alike) ?? []), line]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const feeFen = members.reduce((sum, line) => sum + line.feeFen, 0);
    return [{ sentence: sentenceOf({ ...first, feeFen }, facts), members }];
  });
}

function sentenceOf(line: ReturnLineDecision, facts: ReturnSentenceFacts): string {
  if (line.rule.startsWith('CAN-')) return `还没有送货或提货，${cancelled(line, facts)}`;
  const doing = returnKindTitles[requestOf(facts).kind];
  const reasons = reasonsOf(line, facts);
  const why = reasons.length === 0 ? '' : `${reasons.join('，')}，`;
  const by =
    line.rule === 'RET-18' ? '申请自营部负责人按第 RET-18 条特批，' : `按第 ${line.rule} 条`;
  switch (line.outcome) {
    case 'free':
    case 'fee':
      return `${why}${by}免费${doing}。`;
    case 'refused':
      return `${why}${by}不予${doing}。`;
    case 'inspectFirst':
      return `顾客反映质量问题，${by}先检验，再判定。`;
    case 'startReturn':
      return `${by}请办退货。`;
    default:
      return assertNever(line.outcome);
  }
}

/** RET-8: in the words of a cancellation; here the head of the division is asked for exceptions. */
function cancelled(
  line: ReturnLineDecision,
  { order, requestedAt, settings }: ReturnSentenceFacts,
): string {
  if (order === null) throw new Error('A return without its order.');
  return cancellationSentence(
    { lines: [line], feeFen: line.feeFen, refundFen: line.refundFen, dueFen: line.dueFen },
    { orderedAt: order.orderedAt, requestedAt, settings, approver: '自营部负责人' },
  );
}

/** What the verdict rests on, clause by clause. */
function reasonsOf(line: ReturnLineDecision, facts: ReturnSentenceFacts): string[] {
  const record = recordOf(facts);
  const found = foundClause(line, record);
  switch (line.rule) {
    case 'RET-2':
    case 'RET-5':
      return line.outcome === 'refused' ? [...found, refusalWords(line.rule)] : found;
    case 'RET-7':
    case 'RET-9':
      return [...found, ...conditionClauses(line, facts)];
    case 'RET-18': {
      const goods = facts.goods.find(({ id }) => id === line.id);
      if (!goods) throw new Error('A decided line is not among the goods of the case.');
      const against = refusedBy(line, goods.kind, record);
      const lacks = line.missing.length > 0 ? conditionClauses(line, facts, against) : [];
      return [...found, ...(lacks.length > 0 ? lacks : [refusalWords(against)])];
    }
    default:
      return [...found, refusalWords(line.rule)];
  }
}

/** RET-4, RET-5: what the inspection found where a quality problem was claimed. */
function foundClause({ id }: ReturnLineDecision, { inspection }: ReturnRecord): string[] {
  const fault = inspection?.lines.find((each) => each.id === id)?.fault ?? null;
  return fault === null ? [] : [`检验结论是“${returnFaultTitles[fault]}”`];
}

/** RET-7 counts from the purchase, RET-9 from the delivery. */
function conditionClauses(
  { id, outcome, missing, rule }: ReturnLineDecision,
  { order, goods, requestedAt, settings }: ReturnSentenceFacts,
  against: string = rule,
): string[] {
  const isPickup = against === 'RET-7';
  const from = isPickup ? order?.orderedAt : goods.find((line) => line.id === id)?.deliveredAt;
  const { returnDays, timeZone } = settings;
  const late = missing.includes('period');
  const lacks = missing
    .filter(isReturnCondition)
    .filter((name) => name !== 'period')
    .map((name) => conditionWords[name]);
  const met = isPickup ? '原包装没有拆封、单据齐全' : '商品完好、单据齐全';
  const rest = lacks.length > 0 ? [lacks.join('、')] : outcome === 'refused' ? [] : [met];
  if (from === null || from === undefined) return rest;
  const days = localDay(requestedAt, timeZone) - localDay(from, timeZone);
  const since = isPickup ? '下单' : '送货或提货';
  const when = days === 0 ? `${since}当天` : `${since}后第 ${days} 天`;
  if (late) return [when, `超过 ${returnDays} 天`, ...rest];
  if (lacks.length > 0) return [when, ...rest];
  // TIME-3: the last day may have moved.
  const moved = days > returnDays ? '遇节假日顺延，' : '';
  return [when, `${moved}没有超过 ${returnDays} 天`, ...rest];
}
