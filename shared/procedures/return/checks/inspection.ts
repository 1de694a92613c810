import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import type { ReturnInput } from '../actions.ts';
import type { ReturnLineDecision } from '../decision.ts';
import type { InspectedLine } from '../record.ts';
import { decisionOf, linesToInspect, requestOf } from '../state.ts';
import { inspectionTimeProblems } from './moments.ts';

type Inspection = ReturnInput<'inspect'>;

/** What is wrong with an inspection as it is typed (RET-14, RET-2). */
export function inspectionProblems(input: Inspection, facts: CaseFacts): Missing[] {
  const asked = linesToInspect(decisionOf(facts));
  const isQuality = requestOf(facts).reason === 'quality';
  return [
    ...inspectionTimeProblems(input.at, facts),
    ...inspectorProblems(input, facts),
    ...completenessProblems(input, asked),
    ...input.lines.flatMap((line, index) => lineProblems(line, index, asked, isQuality)),
  ];
}

/** A technician or a store manager, and not who opened the case (glossary.md, "Roles"). */
function inspectorProblems({ inspector }: Inspection, facts: CaseFacts): Missing[] {
  const need = (message: string) => [{ path: 'inspector', message, rule: 'RET-14' }];
  if (inspector.id === facts.openedBy) {
    return need('检验人不能是开这张业务单的人，请换一位维修人员或店长检验。');
  }
  const roles = facts.staff.find(({ id }) => id === inspector.id)?.roles ?? [];
  if (roles.includes('technician') || roles.includes('storeManager')) return [];
  return need('检验人要是维修人员或店长，请重新选择。');
}

function completenessProblems(
  { lines }: Inspection,
  asked: readonly ReturnLineDecision[],
): Missing[] {
  const need = (message: string) => [{ path: 'lines', message, rule: 'RET-14' }];
  const ids = lines.map(({ id }) => id);
  const complete =
    new Set(ids).size === ids.length &&
    ids.length === asked.length &&
    asked.every(({ id }) => ids.includes(id));
  if (!complete) return need('请逐项登记申请退换的商品，每项一次。');
  if (lines.some(({ good, damaged }) => good + damaged > 0)) return [];
  return need('一件商品都没有见到，不能登记检验；顾客不退换了的，请按“顾客收回”结束。');
}

function lineProblems(
  { id, good, damaged, fault }: InspectedLine,
  index: number,
  asked: readonly ReturnLineDecision[],
  isQuality: boolean,
): Missing[] {
  const line = asked.find((each) => each.id === id);
  if (!line) return [];
  const problems: Missing[] = [];
  const need = (field: string, message: string, rule: string) =>
    problems.push({ path: `lines[${index}].${field}`, message, rule });
  const place = `第 ${index + 1} 项商品`;
  if (good + damaged > line.pieces) {
    const message = `${place}申请退换 ${line.pieces} 件，完好和损坏的合计不能多于这个数。`;
    need('good', message, 'RET-14');
  }
  const needsFault = isQuality && good + damaged > 0;
  if (needsFault && fault === null) {
    need('fault', `${place}申请的是质量问题，请选择检验的结论。`, 'RET-2');
  }
  if (!isQuality && fault !== null) {
    need('fault', `${place}申请的不是质量问题，不用选检验的结论。`, 'RET-2');
  }
  return problems;
}
