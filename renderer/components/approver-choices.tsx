import type { Approver } from '../../shared/ipc/schemas/trust.ts';
import { approverText } from '../../shared/procedures/approval.ts';
import { text } from '../../shared/text/text.ts';
import { Choices } from './choices.tsx';
import { Field } from './field.tsx';

interface Props {
  approvers: readonly Approver[];
  value: string | null;
  onChange: (approverId: string) => void;
  label?: string;
}

/** Who approves; a deputy is shown with whom they stand for: 李明（代 王建国）. */
export function ApproverChoices({
  approvers,
  value,
  onChange,
  label = text.approvals.approver,
}: Props) {
  return (
    <Field label={label}>
      {() => (
        <Choices
          label={label}
          path="approverId"
          options={approvers.map(({ id, name, deputyFor }) => ({
            value: id,
            title: approverText(name, deputyFor?.name ?? null),
          }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
