import { roleTitles } from '../../../shared/domain/role.ts';
import { procedures } from '../../../shared/procedures/registry.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { Choices } from '../../components/choices.tsx';
import { Field } from '../../components/field.tsx';
import { MomentField } from '../../components/moment-field.tsx';
import type { ActionDraft, ActionFacts } from '../../procedures/action-form.ts';
import { momentOf, textOf } from '../../procedures/action-values.ts';

interface Props {
  facts: ActionFacts;
  draft: ActionDraft;
  onChange: (part: ActionDraft) => void;
}

/** How the approver agrees: in person in the own name, or with a pen on the form. */
export function ApprovalFields({ facts, draft, onChange }: Props) {
  const { person } = useCounter();
  if (facts.approval === 'counter') {
    return <p className="whole-row">{text.caseScreen.approvalCounter(person?.name ?? '')}</p>;
  }
  if (facts.approvers.length === 0) {
    return <p className="whole-row amber">{text.caseScreen.noApprover(approverRole(facts))}</p>;
  }
  return (
    <>
      <p className="whole-row muted">{text.caseScreen.approvalPaperHint}</p>
      <Field label={text.caseScreen.approver}>
        {() => (
          <Choices
            label={text.caseScreen.approver}
            path="approverId"
            options={facts.approvers.map(({ id, name }) => ({ value: id, title: name }))}
            value={textOf(draft, 'approverId')}
            onChange={(approverId) => onChange({ approverId })}
          />
        )}
      </Field>
      <MomentField
        label={text.caseScreen.approvalMoment}
        path="approvedAt"
        value={momentOf(draft, 'approvedAt')}
        onChange={(approvedAt) => onChange({ approvedAt })}
      />
    </>
  );
}

/** Whose signature is asked, by the first transition of the case that asks for one on paper. */
function approverRole({ view }: ActionFacts): string {
  const asked = procedures[view.procedure].transitions.find(
    (each) => each.recordedBy !== undefined,
  );
  return asked?.who.map((role) => roleTitles[role]).join('、') ?? '';
}
