import { ApprovalDialog } from '../../components/approval-dialog.tsx';
import type { CounterApproval } from '../../components/approval-dialog.tsx';
import { ApprovedCase } from './approved-case.tsx';
import type { Step } from './use-step.ts';

interface Props {
  step: Step;
  onConfirmed: (approval: CounterApproval) => void;
  onClose: () => void;
}

/** The approver's PIN for the step the page is on, beside what it does to the case. */
export function CaseApproval({ step, onConfirmed, onClose }: Props) {
  const { action, facts } = step;
  if (action === null) return null;
  const { id: caseId, revision } = facts.view;
  return (
    <ApprovalDialog
      subject={{ kind: 'case', caseId, revision, action: action.action }}
      title={action.title}
      onConfirmed={onConfirmed}
      onClose={onClose}
    >
      <ApprovedCase step={step} title={action.title} />
    </ApprovalDialog>
  );
}
