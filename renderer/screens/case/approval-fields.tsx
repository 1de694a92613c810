import { text } from '../../../shared/text/text.ts';
import { AddScan } from '../../components/attachments/add-scan.tsx';
import { ApproverChoices } from '../../components/approver-choices.tsx';
import { Choices } from '../../components/choices.tsx';
import { Field } from '../../components/field.tsx';
import { MomentField } from '../../components/moment-field.tsx';
import type { ActionDraft, ActionFacts } from '../../procedures/action-form.ts';
import { approvalWay, momentOf, textOf } from '../../procedures/action-values.ts';

interface Props {
  facts: ActionFacts;
  draft: ActionDraft;
  onChange: (part: ActionDraft) => void;
}

const words = text.approvals;
const ways = ['counter', 'paper'] as const;

/** How the approver agrees: with the own PIN at the counter, or with a pen on the form. */
export function ApprovalFields({ facts, draft, onChange }: Props) {
  const way = approvalWay(draft, facts);
  return (
    <>
      {facts.approval === 'counterOrPaper' && (
        <Field label={words.way}>
          {() => (
            <Choices
              label={words.way}
              path="approvalWay"
              options={ways.map((value) => ({ value, title: words.ways[value] }))}
              value={way === 'none' ? null : way}
              onChange={(approvalWay) => onChange({ approvalWay })}
            />
          )}
        </Field>
      )}
      {way === 'paper' ? (
        <OnPaper facts={facts} draft={draft} onChange={onChange} />
      ) : (
        <p className="whole-row muted">{words.counterHint}</p>
      )}
    </>
  );
}

function OnPaper({ facts, draft, onChange }: Props) {
  if (facts.approvers.length === 0) return <p className="whole-row amber">{words.nobody}</p>;
  return (
    <>
      <p className="whole-row muted">{text.caseScreen.approvalPaperHint}</p>
      <ApproverChoices
        label={text.caseScreen.approver}
        approvers={facts.approvers}
        value={textOf(draft, 'approverId')}
        onChange={(approverId) => onChange({ approverId })}
      />
      <MomentField
        label={text.caseScreen.approvalMoment}
        path="approvedAt"
        value={momentOf(draft, 'approvedAt')}
        onChange={(approvedAt) => onChange({ approvedAt })}
      />
      <AddScan title={text.attachments.approvalTitle} hint={text.attachments.approvalHint} />
    </>
  );
}
