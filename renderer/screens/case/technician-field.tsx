import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { Field } from '../../components/field.tsx';
import type { ActionDraft, ActionFacts, ActionField } from '../../procedures/action-form.ts';
import { textOf } from '../../procedures/action-values.ts';

interface Props {
  field: Extract<ActionField, { kind: 'technician' }>;
  facts: ActionFacts;
  draft: ActionDraft;
  onChange: (part: ActionDraft) => void;
}

/** Who of the technicians. */
export function TechnicianField({ field: { name, label }, facts, draft, onChange }: Props) {
  const { technicians } = facts;
  return (
    <Field label={label}>
      {() =>
        technicians.length === 0 ? (
          <p className="amber">{text.repair.noTechnicians}</p>
        ) : (
          <Choices
            label={label}
            path={name}
            options={technicians.map((each) => ({ value: each.id, title: each.name }))}
            value={textOf(draft, name)}
            onChange={(id) => onChange({ [name]: id })}
          />
        )
      }
    </Field>
  );
}
