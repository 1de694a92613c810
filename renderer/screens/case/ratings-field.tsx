import { ratingWords } from '../../../shared/procedures/repair/ratings.ts';
import { Choices } from '../../components/choices.tsx';
import type { ActionDraft, ActionField } from '../../procedures/action-form.ts';

interface Props {
  field: Extract<ActionField, { kind: 'ratings' }>;
  draft: ActionDraft;
  onChange: (part: ActionDraft) => void;
}

const options = ratingWords.map(({ value, title }) => ({ value: String(value), title }));

/** How good each thing was, from very good to bad. */
export function RatingsField({ field, draft, onChange }: Props) {
  return (
    <div className="field whole-row">
      <span className="field-label">{field.label}</span>
      <div className="ratings">
        {field.items.map(({ name, title }) => {
          const value = draft[name];
          return (
            <div key={name} className="rating">
              <span>{title}</span>
              <Choices
                label={title}
                path={name}
                options={options}
                value={typeof value === 'number' ? String(value) : null}
                onChange={(next) => onChange({ [name]: Number(next) })}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
