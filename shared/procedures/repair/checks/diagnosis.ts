import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import type { RepairInput } from '../actions.ts';
import { diagnosisTimeProblems } from './moments.ts';

/** What is wrong with a diagnosis as it is typed (REP-3, REP-5). */
export function diagnosisProblems(input: RepairInput<'diagnose'>, facts: CaseFacts): Missing[] {
  return [...diagnosisTimeProblems(input.at, facts), ...chargeProblems(input.charges, facts)];
}

/** REP-5: only what the fee schedule knows, each once. */
function chargeProblems(
  charges: RepairInput<'diagnose'>['charges'],
  { service }: CaseFacts,
): Missing[] {
  return charges.flatMap(({ code }, index) => {
    const need = (path: string, message: string) => [
      { path: `charges[${index}].${path}`, message, rule: 'REP-5' },
    ];
    const item = service.feeSchedule.find((each) => each.code === code);
    if (!item) {
      return need('code', `第 ${index + 1} 个收费项目不在这张业务单的收费标准里，请去掉。`);
    }
    if (charges.findIndex((each) => each.code === code) < index) {
      return need('code', `“${item.title}”选了两次，请合在一项里写数量。`);
    }
    return [];
  });
}
