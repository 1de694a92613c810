import { Choices } from '../../components/choices.tsx';
import { Field } from '../../components/field.tsx';
import type { ActionDraft } from '../../procedures/action-form.ts';
import { textOf } from '../../procedures/action-values.ts';

interface Props {
  field: { name: string; label: string };
  people: readonly { id: string; name: string }[];
  /** What to do where there is nobody to choose. */
  nobody: string;
  draft: ActionDraft;
  onChange: (part: ActionDraft) => void;
}

/** One of a few people. */
export function PersonField({ field: { name, label }, people, nobody, draft, onChange }: Props) {
  return (
    <Field label={label}>
      {() =>
        people.length === 0 ? (
          <p className="amber">{nobody}</p>
        ) : (
          <Choices
            label={label}
            path={name}
            options={people.map((each) => ({ value: each.id, title: each.name }))}
            value={textOf(draft, name)}
            onChange={(id) => onChange({ [name]: id })}
          />
        )
      }
    </Field>
  );
}
