import { Button } from 'antd';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { procedureScreens } from '../../procedures/registry.ts';
import type { Step } from './use-step.ts';

/** What may be answered instead of the main action, where it must not hide in 更多. */
export function OtherAnswers({ view, step }: { view: CaseView; step: Step }) {
  const { instead } = procedureScreens[view.procedure];
  const names = instead[step.action?.action ?? ''] ?? [];
  return view.actions
    .filter((each) => each.allowed && names.includes(each.action))
    .map((each) => (
      <Button key={each.action} onClick={() => step.choose(each.action)}>
        {each.title}
      </Button>
    ));
}
